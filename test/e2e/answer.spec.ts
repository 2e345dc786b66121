import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';
import { pdfText } from '../people/pdf-text.ts';
import { codesOn, sizeOf } from '../print/pdf.ts';

const shots = process.env['MAKTAB_SHOTS'];
const look = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};
const expectAccessible = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
    where,
  ).toEqual([]);
};

const words = {
  fr: {
    head: 'Abdelilah Berrada',
    qualified: /Prise en charge/,
    template: /a été traitée/,
    handed: /Remis au guichet/,
    registers: 'Registres',
    search: 'Numéro, nom ou objet',
    closed: 'Close',
  },
  ar: {
    head: 'عبد الإله برادة',
    qualified: /شُرع في المعالجة/,
    template: /تمت معالجة طلبكم/,
    handed: /سُلم في الشباك/,
    registers: 'السجلات',
    search: 'رقم أو اسم أو موضوع',
    closed: 'أُغلق',
  },
} as const;

for (const language of ['fr', 'ar'] as const)
  test(`answer and close by keyboard: template, number, signed copy, hand-over, registers (${language})`, async ({
    desks,
  }) => {
    test.setTimeout(180_000);
    const say = words[language];
    const page = await desks.open({
      locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
      colorScheme: language === 'ar' ? 'dark' : 'light',
    });
    const keys = page.keyboard;
    await signIn(page, say.head);
    await openIntake(page);
    const reference = await registerByKeyboard(page, {
      phone: language === 'ar' ? '0661223344' : '0661223355',
      name: language === 'ar' ? 'رشيدة الوردي' : 'Rachida El Ouardi',
      category: 'rat',
      address: '14, rue Ibn Nafis',
    });
    // The récépissé as the window prints it.
    const receipt = await page.pdf({ preferCSSPageSize: true });
    expect(sizeOf(receipt)).toEqual({ width: 148, height: 210, pages: 1 });
    expect((await codesOn(receipt)).flat().map(({ text }) => text)).toEqual([reference]);
    await keys.press('o');
    const toolbar = page.getByRole('toolbar');
    await expect(toolbar).toBeVisible();

    // Closing without an answer is not offered.
    await expect(toolbar.getByText('C', { exact: true })).toHaveCount(0);
    await keys.press('p');
    await expect(page.getByText(say.qualified).first()).toBeVisible();
    await keys.press('e');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('textbox').first()).toHaveValue(say.template);
    await look(page, `answer-${language}`);
    await expectAccessible(page, 'answer');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    const number = page.getByText(/^\u2068?D-[A-Z0-9]+-\d{2}-\d{6}-[0-9A-Z]/).first();
    await expect(number).toBeVisible();
    const departure = (await number.innerText()).replace(/[\u2068\u2069]/g, '').trim();

    // The letter, as a PDF of the shell's own printer.
    await keys.press('y');
    await expect(dialog).toBeVisible();
    await look(page, `letter-${language}`);
    await expectAccessible(page, 'letter');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /PDF/ }).click(),
    ]);
    const letter = await readFile(await saved.path());
    expect(saved.suggestedFilename()).toBe(`${departure}.pdf`);
    expect(sizeOf(letter)).toEqual({ width: 210, height: 297, pages: 1 });
    expect(pdfText(letter)).toContain(departure);
    expect((await codesOn(letter)).flat().map(({ text }) => text)).toEqual([`REP:${reference}`]);
    await keys.press('Escape');
    await expect(dialog).toBeHidden();

    // The signed copy comes back and the hand-over is noted.
    await keys.press('v');
    await expect(dialog).toBeVisible();
    await dialog.locator('input[type="file"]').setInputFiles({
      name: 'copie-signee.pdf',
      mimeType: 'application/pdf',
      buffer: letter,
    });
    await look(page, `hand-over-${language}`);
    await expectAccessible(page, 'hand-over');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(say.handed).first()).toBeVisible();
    await keys.press('c');
    const request = page.getByRole('region', { name: new RegExp(reference) });
    await expect(request.getByText(say.closed, { exact: true }).first()).toBeVisible();

    // Both registers have it.
    await keys.press('Alt+5');
    const registers = page.getByRole('region', { name: say.registers });
    await expect(registers).toBeVisible();
    await look(page, `register-arrival-${language}`);
    await keys.press('/');
    await page.getByRole('searchbox', { name: say.search }).fill(reference);
    await expect(registers.getByRole('row').filter({ hasText: reference })).toBeVisible();
    await expectAccessible(page, 'arrival register');
    await keys.press('Escape');
    await keys.press('d');
    const row = registers.getByRole('row').filter({ hasText: departure });
    await expect(row).toContainText(reference);
    await row.click();
    const entry = page.getByRole('complementary', { name: new RegExp(departure) });
    await expect(entry).toBeVisible();
    await keys.press('a');
    await expect(dialog).toBeVisible();
    await keys.type('Lire : 16, rue Ibn Nafis');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(entry.getByText('Lire : 16, rue Ibn Nafis')).toBeVisible();
    await look(page, `register-departure-${language}`);
    await expectAccessible(page, 'departure register');

    // The head closes the next month: asked first, nothing signed when they cancel; then signed, chained, and shown.
    await keys.press('c');
    await expect(dialog).toBeVisible();
    const close = dialog.getByRole('button', { name: /^(Clore|إقفال) / });
    const asked = dialog.getByRole('group', { name: /^(Clore|إقفال) / });
    const signed = dialog.locator('code');
    await expect(close).toBeFocused();
    const before = await signed.count();
    await keys.press('Enter');
    await expect(asked).toContainText(/contiendra\s: \d+ arriv|سيضم إقفال/);
    await look(page, `closing-asked-${language}`);
    await expectAccessible(page, 'closing asked');
    await keys.press('Enter');
    await expect(asked).toBeHidden();
    await expect(close).toBeFocused();
    expect(await signed.count()).toBe(before);
    await keys.press('Enter');
    await keys.press('Shift+Tab');
    await keys.press('Enter');
    await expect(signed).toHaveCount(before + 1);
    await expect(signed.first()).toHaveText(/^[0-9a-f]{64}$/);
    await look(page, `closings-${language}`);
    await expectAccessible(page, 'closings');
    await keys.press('Escape');
    await keys.press('e');
    await expect(dialog).toBeVisible();
    await look(page, `labels-${language}`);
    await expectAccessible(page, 'labels');
    await keys.press('Escape');
    await keys.press('Control+p');
    await expect(dialog).toBeVisible();
    await look(page, `register-print-${language}`);
    await keys.press('Escape');
  });
