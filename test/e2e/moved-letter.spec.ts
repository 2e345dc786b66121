import { choose } from './fields.ts';
import { openIntake, receiptReference, signIn } from './desk.ts';
import { photo } from './photo.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test('a letter in a wrong file goes to its right one, also when that is another office’s', async ({
  page,
  desks,
}) => {
  await signIn(page, 'Hanane Lahlou');
  const register = async (subject: string, files: ReturnType<typeof photo>[]): Promise<string> => {
    await openIntake(page);
    await page.keyboard.press('F4');
    await page.keyboard.press('F8');
    await page.getByRole('textbox', { name: 'Objet', exact: true }).fill(subject);
    if (files.length > 0) await page.locator('input[type=file]').setInputFiles(files);
    await page.keyboard.press('Control+Enter');
    const reference = await receiptReference(page);
    await page.keyboard.press('Enter');
    return reference;
  };
  const right = await register('Rats dans la cour', []);
  const wrong = await register('Trottoir affaissé', [photo('lettre.jpg', 20)]);
  const file = page.getByRole('button', { name: /^Ouvrir.*lettre\.jpg/ });
  const move = async () => {
    await page.getByRole('button', { name: 'Reclasser « lettre.jpg » dans une autre demande' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(right);
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Reclassée dans ${right}.`)).toBeVisible();
  };

  await findAndOpen(page, wrong);
  await move();
  await expect(file).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(file, 'it is back').toBeVisible();
  await move();
  await expect(page.getByText(`Pièce reclassée dans ${right}`).last()).toBeVisible();

  await findAndOpen(page, right);
  await expect(page.getByText(`Pièce reçue de ${wrong}`).last()).toBeVisible();
  await expect(file).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await choose(dialog, 'Vers le bureau', 'Anfa');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('La rue est à Anfa');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Cette demande est maintenant chez : Anfa.')).toBeVisible({ timeout: 20_000 });

  const colleague = await desks.open();
  await signIn(colleague, 'Youssef El Amrani');
  await findAndOpen(colleague, right);
  await colleague.getByRole('button', { name: /^Ouvrir.*lettre\.jpg/ }).click();
  const picture = colleague.getByRole('dialog').getByRole('img', { name: /lettre\.jpg|Page/ });
  await expect
    .poll(() => picture.evaluate((shown) => (shown instanceof HTMLImageElement ? shown.naturalWidth : 0)), {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
});
