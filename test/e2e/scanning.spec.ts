import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { type LetterDrawing, drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { type KnownLetter, ownLetters } from '#test/people/letters/letters.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { choice, choose } from './fields.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test.beforeAll(useLetterFonts);
test.setTimeout(240_000);

const readWithin = { timeout: 90_000 };
const letterNamed = (name: string): KnownLetter => {
  const found = ownLetters.find((letter) => letter.name === name);
  if (!found) throw new Error(`No letter ${name}`);
  return found;
};
/** A sheet as a scanner gives it: a little askew, a little noisy. */
const scanned = async (drawing: LetterDrawing, degrees = 1) =>
  scanLetter(await drawLetter(drawing), { dpi: 200, degrees, noise: 6 });
const labelled = (reference: string) => ({ text: reference, side: 28 });

const expectAccessible = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
    where,
  ).toEqual([]);
};
const register = async (page: Page, phone: string, name: string): Promise<string> => {
  await openIntake(page);
  return registerByKeyboard(page, { phone, name, category: 'ani', address: '27, rue Ibn Zohr' });
};
const openScanning = async (page: Page) => {
  await page.goto('/#/scanning');
  await expect(page.getByRole('heading', { level: 1, name: /Numérisation|المسح الضوئي/ })).toBeVisible();
};
const handIn = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(files.map((file) => ({ ...file, mimeType: 'image/jpeg' })));
const letters = (page: Page) => page.getByTestId('letter');
const filed = (page: Page, reference: string) => page.getByTestId('filed').filter({ hasText: reference });

test('letters find their request by label, or are proposed one; what was read is found in the queue and in the viewer', async ({
  desks,
}) => {
  const page = await desks.open();
  await signIn(page, 'Latifa Mansouri');
  const letter = letterNamed('fr-rats');
  const reference = await register(page, '0661402573', 'Nadia Berrechid');
  await openScanning(page);

  // Behind its label: attached by itself.
  const own = {
    lines: ['Nom : Nadia Berrechid', 'Téléphone : 06 61 40 25 73', 'Le gardien Belkacem a vu les nids.'],
    language: 'fr' as const,
  };
  await handIn(page, { name: 'a.jpg', buffer: await scanned({ ...own, code: labelled(reference) }) });
  await expect(filed(page, reference)).toContainText('par son étiquette', readWithin);
  await expect(letters(page)).toHaveCount(0);

  // A stranger's letter under the same label: it waits for a person, with the reason.
  const strange = {
    ...own,
    lines: ['Nom : Hassan Chraibi', 'Téléphone : 06 77 88 99 00', 'Une autre affaire.'],
  };
  await handIn(page, { name: 'c.jpg', buffer: await scanned({ ...strange, code: labelled(reference) }) });
  await expect(letters(page)).toContainText('semble d’une autre personne', readWithin);
  await page.keyboard.press('Delete');
  await expect(letters(page)).toHaveCount(0);

  // Without a label: proposed, with the reason, and accepted with one key.
  const { language, lines } = letter;
  await handIn(page, { name: 'b.jpg', buffer: await scanned({ lines, language }, -2) });
  await expect(page.getByTestId('match')).toContainText(reference, readWithin);
  await expect(page.getByTestId('match')).toContainText(/même téléphone|nom semblable/);
  await expectAccessible(page, 'an unmatched letter');
  await page.keyboard.press('Enter');
  await expect(filed(page, reference)).toHaveCount(2, readWithin);
  await expect(letters(page)).toHaveCount(0);

  // Searchable at once.
  await page.goto('/#/queue');
  await page.getByRole('searchbox').fill('gardien Belkacem');
  await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible();
  await findAndOpen(page, reference);
  await page
    .getByRole('button', { name: /Lettre/ })
    .first()
    .click();
  const viewer = page.getByRole('dialog');
  await viewer.getByRole('searchbox', { name: 'Chercher dans la page' }).fill('belkacem');
  await expect(viewer.getByText('1 mot')).toBeVisible();
  await expectAccessible(page, 'the viewer');
});

test('a stack from the scanner: what the agent does to a scan is there again after a reload', async ({
  desks,
}) => {
  const page = await desks.open();
  await signIn(page, 'Latifa Mansouri');
  await openScanning(page);
  const devices = choice(page, 'Scanner');
  await expect(devices).toBeVisible({ timeout: 30_000 });
  await choose(page, 'Papier', 'Chargeur');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('s');
  const pages = page.getByTestId('page');
  await expect(pages).toHaveCount(10, readWithin);
  await expect(letters(page)).toHaveAttribute('data-state', /reading|unmatched/, readWithin);

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await expect(letters(page)).toHaveCount(2);
  await expect(letters(page).first().getByTestId('page')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(letters(page).nth(1).getByTestId('page')).toHaveCount(7);
  await page.keyboard.press('z');
  await expect(letters(page).nth(1).getByTestId('page')).toHaveCount(8);
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 page mise de côté')).toBeVisible();

  await page.reload();
  await expect(letters(page)).toHaveCount(2, readWithin);
  await expect(letters(page).first().getByTestId('page')).toHaveCount(2);
  await expect(letters(page).nth(1).getByTestId('page')).toHaveCount(7);
  await expect(page.getByText('1 page mise de côté')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await expect(letters(page)).toHaveCount(1);
  await expectAccessible(page, 'a scanned stack');
});

test('in Arabic, offline: a letter becomes a request at the counter, each field taken over by a key', async ({
  desks,
  product,
}) => {
  const page = await desks.open();
  await signIn(page, 'Latifa Mansouri');
  await page.getByRole('button', { name: 'العربية' }).click();
  await openScanning(page);
  const { language, lines } = letterNamed('ar-rubbish');
  await product.freezeServer();
  try {
    await handIn(page, { name: 'c.jpg', buffer: await scanned({ lines, language }) });
    await expect(letters(page)).toHaveAttribute('data-state', 'unmatched', readWithin);
    await expectAccessible(page, 'a letter in Arabic');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('n');
    await expect(page.getByRole('region', { name: 'الرسالة الممسوحة' })).toBeVisible();
    const phone = page.getByRole('textbox', { name: /الهاتف/ });
    // What was read stands beside the form; nothing is filled in before a key is pressed.
    const beside = page.getByRole('region', { name: 'الرسالة الممسوحة' });
    await expect(beside.getByRole('button', { name: /الهاتف/ })).toBeVisible(readWithin);
    await expect(phone).toHaveCount(0);
    await beside.getByRole('button', { name: /الهاتف/ }).click();
    await expect(phone.first()).toHaveValue(/662518390/);
    await beside.getByRole('button', { name: /الاسم/ }).click();
    await expect(page.getByRole('textbox', { name: /الاسم الكامل/ })).not.toHaveValue('');
    await beside.getByRole('button', { name: /الموضوع/ }).click();
    await page.keyboard.press('F8');
    await page
      .getByRole('textbox', { name: /^(العنوان)$/ })
      .last()
      .fill('حي السلام، زنقة 8');
    await page.keyboard.press('Control+Enter');
    const heading = page.getByRole('heading', { level: 1, name: /^[A-Z0-9]{2,6}-\d{2}-\d{6}-[0-9A-Z]$/ });
    await expect(heading).toBeVisible(readWithin);
    const reference = (await heading.innerText()).trim();
    await openScanning(page);
    await expect(filed(page, reference)).toContainText('بواسطتك');
    await expect(letters(page)).toHaveCount(0);
    // The file waits here, and that is said.
    await page.getByTestId('sync-state').click();
    await expect(page.getByTestId('files-waiting')).toBeVisible();
    await page.keyboard.press('Escape');
  } finally {
    await product.thawServer();
  }
});

test('letters that come as TIFF and as PDF are parted, read and filed like scanned ones', async ({
  desks,
  browser,
}) => {
  const page = await desks.open();
  await signIn(page, 'Latifa Mansouri');
  const reference = await register(page, '0661402599', 'Samira Ouarzazi');
  const sheet = await scanned({
    lines: ['Nom : Samira Ouarzazi', 'Téléphone : 06 61 40 25 99', 'Le caniveau est bouché.'],
    language: 'fr',
    code: labelled(reference),
  });
  const press = await browser.newPage();
  await press.setContent(
    `<style>@page{margin:0}body{margin:0}img{inline-size:210mm}</style><img src="data:image/jpeg;base64,${sheet.toString('base64')}">`,
  );
  const pdf = await press.pdf({ format: 'A4' });
  await press.close();
  await openScanning(page);
  await page.locator('input[type=file]').setInputFiles([
    { name: 'a.tif', mimeType: 'image/tiff', buffer: await sharp(sheet).tiff().toBuffer() },
    { name: 'b.pdf', mimeType: 'application/pdf', buffer: pdf },
  ]);
  await expect(filed(page, reference)).toHaveCount(2, readWithin);
  await expect(letters(page)).toHaveCount(0);
});
