import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { ensureDebianProgram } from '../debian.mjs';
import { pdfText } from '../people/pdf-text.ts';
import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('the yearly report is a PDF in both languages, and its figures are the lists’', async ({ page }) => {
  await signIn(page, 'Aicha Benkirane');
  await expect(page.getByRole('link', { name: 'Rapport annuel' })).toBeVisible();
  await page.keyboard.press('Alt+6');
  const received = page.getByRole('row', { name: /^Reçues/ }).first();
  await expect(received).toBeVisible({ timeout: 30_000 });
  // The desk is open before all its rows are there.
  await expect(received.getByRole('cell')).not.toHaveText(/^0/, { timeout: 60_000 });
  await expect(page.getByTestId('sync-state')).toContainText('À jour', { timeout: 60_000 });
  const total = (await received.getByRole('cell').innerText()).replace(/\D/g, '');
  expect((await page.locator('[data-view="all"]').innerText()).replace(/\D/g, '')).toBe(total);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.keyboard.press('p');
  ensureDebianProgram('/usr/bin/pdftotext', 'poppler-utils');
  const text = pdfText(await readFile(await (await saved).path()));
  expect(text).toContain('Rapport annuel sur les réclamations');
  expect(text).toContain('المقاطعة');
  expect(text.replace(/[  .]/g, '')).toContain(total);
});
