import { openIntake, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('two windows of one desk: each says how the network is, also the one that does not read for both', async ({
  page,
  product,
}) => {
  const state = page.getByTestId('sync-state');
  await signIn(page, 'Nadia Sebti');
  const second = await page.context().newPage();
  const secondState = second.getByTestId('sync-state');
  await openIntake(second);
  for (const each of [state, secondState]) await expect(each).toContainText('À jour', { timeout: 60_000 });
  await product.freezeServer();
  // Whoever read for both is read anew: the other one takes over.
  await page.reload();
  for (const each of [state, secondState])
    await expect(each).toContainText('Hors ligne', { timeout: 60_000 });
  await product.thawServer();
  for (const each of [state, secondState]) await expect(each).toContainText('À jour', { timeout: 60_000 });
});
