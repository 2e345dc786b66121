import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

const words = {
  fr: {
    name: 'Hanane Lahlou',
    nowhere: 'Cette adresse ne mène à aucun écran',
    notTheirs: 'Cet écran n’est pas ouvert à votre rôle',
    home: 'Revenir à mon premier écran',
    late: 'Cet écran n’a pas pu être chargé',
    again: 'Réessayer',
    practice: 'Amélioration',
  },
  ar: {
    name: 'حنان لحلو',
    nowhere: 'هذا العنوان لا يؤدي إلى أي شاشة',
    notTheirs: 'هذه الشاشة غير متاحة لدورك',
    home: 'الرجوع إلى شاشتي الأولى',
    late: 'تعذر تحميل هذه الشاشة',
    again: 'إعادة المحاولة',
    practice: 'التحسين',
  },
} as const;

for (const language of ['fr', 'ar'] as const)
  test(`an address that shows nothing says why; a screen that cannot be had is had later (${language})`, async ({
    desks,
  }) => {
    const said = words[language];
    const page = await desks.open({
      locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
      colorScheme: language === 'ar' ? 'dark' : 'light',
    });
    const chunk = /\/assets\/PracticeView-[^/]*\.js$/;
    await page.route(chunk, (route) => route.abort('internetdisconnected'));
    await signIn(page, said.name);
    await expect(page.getByRole('grid')).toBeVisible({ timeout: 20_000 });

    await page.goto('/#/nulle-part');
    await expect(page.getByRole('heading', { name: said.nowhere })).toBeVisible();
    await expect(page.getByRole('complementary').locator('[aria-current]')).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('nowhere.png') });
    await page.getByRole('button', { name: said.home }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await page.goto('/#/administration');
    await expect(page.getByRole('heading', { name: said.notTheirs })).toBeVisible();

    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('heading', { name: said.late })).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('late.png') });
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('grid'), 'the rest of the desk goes on').toBeVisible();
    await page.unroute(chunk);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('heading', { level: 1, name: said.practice })).toBeVisible();
    await expect(page).toHaveURL(/#\/practice$/);
  });
