import type { Locator, Page } from '@playwright/test';
import { expect } from './product-test.ts';

/** PIN of everybody in the demo directory. */
const pin = '2468';

/** Signs in as a person of the demo directory by their French name and waits until the queue stands. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/');
  await page.getByRole('option', { name }).or(page.getByRole('button', { name })).first().click();
  await page.getByLabel(/PIN|الرمز/i).fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/PIN|الرمز/i)).toBeHidden();
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
