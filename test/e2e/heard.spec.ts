import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

/** What a screen reader is on: the element with the focus, or the one it points at. */
const readInFocus = `(() => {
  const focused = document.activeElement;
  const active = focused?.getAttribute('aria-activedescendant');
  const at = active ? document.getElementById(active) : focused;
  return [focused?.getAttribute('role') ?? '', at?.getAttribute('role') ?? '', at?.textContent ?? ''];
})()`;

test('a screen reader goes along with j and k, and hears what comes, what waits and what was refused', async ({
  desks,
  product,
}) => {
  const page = await desks.open();
  await signIn(page, 'Nadia Sebti');
  await page.goto('/#/queue');
  const rows = page.getByRole('row');
  await expect(rows.nth(3)).toBeVisible();
  // From wherever the keys were pressed last.
  await page.getByRole('button', { name: 'Touches' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = (await rows.nth(2).textContent()) ?? '';
  await expect.poll(() => page.evaluate(readInFocus)).toEqual(['grid', 'row', second]);
  await page.keyboard.press('k');
  await expect
    .poll(() => page.evaluate(readInFocus))
    .toEqual(['grid', 'row', await rows.nth(1).textContent()]);
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');

  // Another desk registers: the list says that it grew.
  await page.getByRole('button', { name: /Toutes les ouvertes/ }).click();
  await expect(rows.nth(3)).toBeVisible();
  const other = await desks.open();
  await signIn(other, 'Nadia Sebti');
  await openIntake(other);
  await registerByKeyboard(other, {
    phone: '0655010203',
    name: 'Rachida Benomar',
    category: 'Trottoir',
    address: '4 rue Allal Ben Abdellah',
  });
  await expect(page.getByRole('status').getByText('1 nouvelle demande dans la liste')).toBeAttached({
    timeout: 30_000,
  });

  // Without an answer from the server what one does waits here, and is said to.
  await product.freezeServer();
  try {
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.keyboard.press('n');
    await page.keyboard.type('rappel du citoyen');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: /Envoi de 1 action|en attente/ })).toBeAttached({
      timeout: 60_000,
    });
  } finally {
    await product.thawServer();
  }
  await expect(page.getByRole('status').getByText('Tout est envoyé.')).toBeAttached({ timeout: 60_000 });
});
