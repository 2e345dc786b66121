import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

const words = 'rappel du citoyen, porte 2';

test('what is typed before the request is there goes into its note, and is no command', async ({ page }) => {
  await signIn(page, 'Nadia Sebti');
  await page.goto('/#/queue');
  await page.getByRole('button', { name: /Toutes les ouvertes/ }).click();
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page.getByRole('textbox', { name: 'Note interne' })).toBeVisible();
  // A desk whose data is busy: what is asked for comes long after the next keys.
  const busy = page.workers().map((worker) =>
    worker.evaluate(() => {
      for (const end = Date.now() + 2000; Date.now() < end;);
    }),
  );
  expect(busy.length).toBeGreaterThan(0);
  // The list goes on at once; the note is of the request that is shown in the end.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.keyboard.type(`${words}k`);
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await Promise.all(busy);
  const note = page.getByRole('textbox', { name: 'Note interne' });
  await expect(note).toHaveValue(words);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(words)).toBeVisible();
});
