import AxeBuilder from '@axe-core/playwright';
import { signIn } from './desk.ts';
import { choose } from './fields.ts';
import { expect, test } from './product-test.ts';

const words = {
  fr: {
    name: 'Hanane Lahlou',
    office: 'Vers le bureau',
    reason: 'Motif',
    results: 'Résultat pour chaque demande',
    written: 'La rue est à Anfa',
    sheet: 'Feuille de tournée',
  },
  ar: {
    name: 'حنان لحلو',
    office: 'إلى المكتب',
    reason: 'السبب',
    results: 'النتيجة لكل طلب',
    written: 'الزنقة تابعة لأنفا',
    sheet: 'ورقة الجولة',
  },
} as const;

for (const language of ['fr', 'ar'] as const)
  test(`the morning queue by keyboard: by time left, one taken, two handed on with a reason, a round sheet for the crew (${language})`, async ({
    desks,
  }) => {
    const said = words[language];
    const page = await desks.open({ locale: language === 'ar' ? 'ar-MA' : 'fr-MA' });
    const keys = page.keyboard;
    await signIn(page, said.name);
    const rows = page.getByRole('grid').getByRole('row');
    await expect(rows.nth(5)).toBeVisible({ timeout: 20_000 });
    await page.getByRole('grid').focus();

    await keys.press('j');
    await keys.press('j');
    await keys.press('k');
    await keys.press('o');
    await expect(page.getByRole('toolbar').first()).toBeVisible();
    await keys.press('Escape');

    await keys.press('j');
    await keys.press('x');
    await keys.press('j');
    await keys.press('x');
    await keys.press('f');
    await expect(page.getByRole('dialog', { name: new RegExp(said.sheet) })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await keys.press('t');
    const dialog = page.getByRole('dialog');
    await choose(dialog, said.office, 1);
    await keys.press('Control+Enter');
    await expect(dialog, 'a transfer wants a reason').toBeVisible();
    await dialog.getByRole('textbox', { name: said.reason }).fill(said.written);
    await keys.press('Control+Enter');
    const results = page.getByRole('list', { name: said.results });
    await expect(results.getByRole('listitem')).toHaveCount(2, { timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
