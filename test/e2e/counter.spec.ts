import { openIntake, receiptReference, registerByKeyboard, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('a paper complaint at the counter, by keyboard only, well under 90 seconds', async ({ page }) => {
  await signIn(page, 'Fatima Zahra Idrissi');
  await openIntake(page);
  const start = Date.now();
  const reference = await registerByKeyboard(page, {
    phone: '06 61 00 11 22',
    name: 'Rachida El Ouardi',
    category: 'rat',
    address: '14, rue Ibn Nafis',
  });
  expect(Date.now() - start).toBeLessThan(30_000);
  await expect(page.getByText('Rachida El Ouardi').first()).toBeVisible();
  await expect(page.getByText('وصل إيداع').first()).toBeVisible();

  await page.getByRole('link', { name: 'Nouvelle demande' }).click();
  await expect(page.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type('0661001122');
  await expect(page.getByRole('option', { name: /Rachida El Ouardi/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('dép');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const second = await receiptReference(page);
  expect(second).not.toBe(reference);
  expect(Number(second.slice(-8, -2))).toBe(Number(reference.slice(-8, -2)) + 1);
});

test('the first thing wrong takes the focus and says what to do; nothing typed is lost', async ({ page }) => {
  await signIn(page, 'Khadija Bennis');
  await openIntake(page);
  await page.keyboard.type('0612');
  await page.keyboard.press('F2');
  await page.keyboard.type('Test <b>نص</b>');
  await page.keyboard.press('Control+Enter');
  const phone = page.getByRole('textbox', { name: 'Téléphone' });
  await expect(phone).toBeFocused();
  await expect(page.getByText(/Il manque des chiffres/)).toBeVisible();
  await page.keyboard.type('0612000111');
  await expect(page.getByText(/Il manque des chiffres/)).toBeHidden();
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Objet' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Nom complet' })).toHaveValue('Test <b>نص</b>');
  await page.keyboard.type('Bruit de chantier');
  await page.keyboard.press('Control+Enter');
  await receiptReference(page);
});
