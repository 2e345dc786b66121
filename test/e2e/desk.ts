import type { Locator, Page } from '@playwright/test';
import { expect } from './product-test.ts';

/** Password of everybody in the demo directory, and the PIN that people choose in these journeys. */
const password = '2468';
export const typedPin = '482913';
const account = /compte de la ville|حساب المدينة/;

/** At the city directory's own page: says who one is. Comes back to the workbench. */
export const signInAtDirectory = async (page: Page, name: string): Promise<void> => {
  const accounts = page.getByLabel(/Compte/);
  await expect(accounts).toBeVisible();
  const label =
    (await accounts.locator('option').allInnerTexts()).find((text) => text.includes(name)) ?? name;
  await accounts.selectOption({ label });
  await page.getByLabel(/Mot de passe/).fill(password);
  await page.keyboard.press('Enter');
};

/** Chooses a PIN on a PC where this person has none. */
export const choosePin = async (page: Page, chosen = typedPin): Promise<void> => {
  await page.getByLabel(/Nouveau code PIN|الرمز السري الجديد/).fill(chosen);
  await page.getByLabel(/Encore une fois|مرة أخرى/).fill(chosen);
  await page.keyboard.press('Enter');
};

/** The open desk. */
export const expectDesk = (page: Page): Promise<void> =>
  expect(page.getByTestId('sync-state')).toBeVisible({ timeout: 20_000 });

/** Signs in as a person of the demo directory by their name, for the first time on this PC, and waits until the queue stands. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/');
  await page.getByRole('button', { name: account }).click();
  await signInAtDirectory(page, name);
  await choosePin(page);
  await expectDesk(page);
};

/** The first field of a blank counter form, focused. */
const readyToType = async (page: Page): Promise<Locator> => {
  const lookup = page.getByRole('combobox', { name: /Téléphone, CIN ou nom|الهاتف أو البطاقة/ });
  await expect(lookup).toBeFocused();
  return lookup;
};

/** The counter form, open and ready to type in. */
export const openIntake = async (page: Page): Promise<Locator> => {
  await page.goto('/#/intake');
  return readyToType(page);
};

/** Registers a request with nothing but keys; the reference on the récépissé. */
export const registerByKeyboard = async (
  page: Page,
  request: { phone: string; name: string; category: string; address: string },
): Promise<string> => {
  const keys = page.keyboard;
  await readyToType(page);
  await keys.type(request.phone);
  await keys.press('F2');
  await expect(page.getByRole('textbox', { name: /Nom complet|الاسم الكامل/ })).toBeFocused();
  await keys.type(request.name);
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: /^(Numéro|الرقم)$/ })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('combobox', { name: /Catégorie|الصنف/ })).toBeFocused();
  await keys.type(request.category);
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: /^(Adresse|العنوان)$/ })).toBeFocused();
  await keys.type(request.address);
  await keys.press('Control+Enter');
  return receiptReference(page);
};

/** The reference shown after a registration. */
export const receiptReference = async (page: Page): Promise<string> => {
  const heading = page.getByRole('heading', { level: 1, name: /^[A-Z0-9]{2,6}-\d{2}-\d{6}-[0-9A-Z]$/ });
  await expect(heading).toBeVisible();
  return (await heading.innerText()).trim();
};
