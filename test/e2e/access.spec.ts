import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { choosePin, expectDesk, openIntake, signInAtDirectory } from './desk.ts';
import { expect, test } from './product-test.ts';

/** Nothing that axe knows to hinder people, contrast included. */
const expectAccessible = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
    where,
  ).toEqual([]);
};

for (const [language, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const)
  test(`every screen can be used by everybody (${language}, ${theme})`, async ({ desks }) => {
    const page = await desks.open({ colorScheme: theme, locale: language === 'ar' ? 'ar-MA' : 'fr-MA' });
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.getByRole('button', { name: /compte de la ville|حساب المدينة/ })).toBeVisible();
    await expectAccessible(page, 'sign-in');
    await page.getByRole('button', { name: /compte de la ville|حساب المدينة/ }).click();
    await signInAtDirectory(page, language === 'ar' ? 'حنان لحلو' : 'Hanane Lahlou');
    // A PIN that is easily guessed: said why, and one types the next one at once.
    await choosePin(page, '123456');
    await expect(page.getByText(/Trop facile à deviner|سهل التخمين/)).toBeVisible();
    await expect(page.getByLabel(/Nouveau code PIN|الرمز السري الجديد/)).toBeFocused();
    await expectAccessible(page, 'a weak PIN');
    await choosePin(page);
    await expectDesk(page);
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    await expectAccessible(page, 'queue');
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await expectAccessible(page, 'request');
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'assign');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    const keys = page.getByRole('option', { name: language === 'ar' ? /المفاتيح/ : /Touches/ });
    await expect(keys).toContainText(language === 'ar' ? '؟' : '?');
    await expectAccessible(page, 'palette');
    await page.keyboard.press('Escape');
    await openIntake(page);
    await expectAccessible(page, 'intake');
  });
