import AxeBuilder from '@axe-core/playwright';
import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

for (const { language, name, words } of [
  {
    language: 'fr',
    name: 'Aicha Benkirane',
    words: { title: 'Amélioration', effect: 'Effet mesuré', shared: 'Pratiques partagées' },
  },
  {
    language: 'ar',
    name: 'عائشة بنكيران',
    words: { title: 'التحسين', effect: 'الأثر المقاس', shared: 'الممارسات المنشورة' },
  },
] as const)
  test(`an action is planned, done, measured, and its practice shared, by keyboard (${language})`, async ({
    desks,
  }) => {
    const page = await desks.open({
      locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
      colorScheme: language === 'ar' ? 'dark' : 'light',
    });
    const keys = page.keyboard;
    await signIn(page, name);
    await expect(page.getByRole('link', { name: words.title })).toBeVisible();
    await keys.press('Alt+4');
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await keys.press('v');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keys.type('Deux bacs de plus et un passage le soir.');
    await keys.press('Control+Enter');
    await expect(page.getByRole('heading', { name: words.effect })).toBeVisible();
    for (const step of ['b', 'f']) {
      await keys.press(step);
      await expect(page.getByRole('dialog')).toBeVisible();
      await keys.press('Control+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await expect(page.locator('[data-verdict]')).toBeVisible();
    await keys.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keys.type('Le passage du soir suffit.');
    await keys.press('Control+Enter');
    await expect(page.getByRole('blockquote')).toContainText('Le passage du soir suffit.');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);

    const colleague = await desks.open({ locale: 'fr-MA' });
    await signIn(colleague, 'Mohamed Chraibi');
    await colleague.getByRole('link', { name: 'Amélioration' }).click();
    await colleague.getByRole('button', { name: /Pratiques partagées/ }).click();
    await expect(colleague.getByRole('list', { name: 'Pratiques partagées' })).toBeVisible();
  });
