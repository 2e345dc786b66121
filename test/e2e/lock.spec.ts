import type { Page } from '@playwright/test';
import { expectDesk, openIntake, typedPin, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

/** Which of the words the page's own memory still holds, garbage collected before. */
const remembered = async (page: Page, words: readonly string[]): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  let snapshot = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (snapshot += chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return words.filter((word) => snapshot.includes(word));
};

test('locking leaves nothing personal in the page, and loses nothing of what was typed', async ({ page }) => {
  const words = ['+212655443399', 'Bencherki-Lamdaghri', 'jamais-enregistree'];
  await signIn(page, 'Nadia Sebti');
  await openIntake(page);
  await page.keyboard.type('0655443399');
  await page.keyboard.press('F2');
  await page.keyboard.type('Ouarda Bencherki-Lamdaghri');
  await page.getByRole('textbox', { name: 'Description' }).fill('jamais-enregistree');
  expect(await remembered(page, words)).toEqual(words);
  await page.evaluate(() => Object.assign(globalThis, { seen: true }));
  // The last word is typed as one locks.
  await page.getByRole('textbox', { name: 'Description' }).pressSequentially(' fin');
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  const known = page.getByRole('button', { name: /Nadia Sebti/ });
  await expect(known).toBeVisible();
  // A page of its own from the first: what the other one held is nobody's any more, and no PIN is begun in a page that goes.
  expect(await page.evaluate(() => 'seen' in globalThis)).toBe(false);
  expect(await remembered(page, words)).toEqual([]);

  await known.click();
  await page.getByLabel(/Code PIN/).fill(typedPin);
  await page.keyboard.press('Enter');
  await expectDesk(page);
  await page.goto('/#/intake');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('jamais-enregistree fin');
});
