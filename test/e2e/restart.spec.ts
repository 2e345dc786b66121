import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('a reload while the server is away opens the same desk with the same rows, and work goes on', async ({
  desks,
  product,
}) => {
  const page = await desks.open();
  await signIn(page, 'Aicha Benkirane');
  await page.locator('[data-view="all"]').click();
  const total = page.getByTestId('queue-total');
  await expect(total).toHaveText(/^\d{3} demandes$/, { timeout: 30_000 });
  await expect(page.getByTestId('sync-state')).toHaveAttribute('data-kind', 'idle');
  const before = await total.innerText();
  const firstRows = await page.getByRole('row').allInnerTexts();
  // Rows are kept for the next start when nothing has moved for ten seconds.
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = (await indexedDB.databases()).map((one) => one.name ?? '');
          const name = names.find((one) => one.startsWith('maktab-rows-')) ?? '';
          return new Promise<boolean>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const reading = opening.result.transaction('values').objectStore('values').get('state');
              reading.onsuccess = () => {
                opening.result.close();
                resolve(reading.result !== undefined);
              };
            };
          });
        }),
      { timeout: 30_000 },
    )
    .toBe(true);

  await product.freezeServer();
  try {
    await page.reload();
    await expect(total).toHaveText(before, { timeout: 20_000 });
    expect(await page.getByRole('row').allInnerTexts()).toEqual(firstRows);
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.getByRole('textbox', { name: 'Note interne' }).fill('Vu hors ligne.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Enregistré ici, sera envoyé').first()).toBeVisible();
  } finally {
    await product.thawServer();
  }
  await expect(page.getByText('Enregistré ici, sera envoyé')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByText('Vu hors ligne.')).toBeVisible();
});
