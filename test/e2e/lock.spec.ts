import { expectDesk, openIntake, pin, signIn } from './desk.ts';
import { copiesInPages } from './memory.ts';
import { expect, test } from './product-test.ts';

// A recording keeps what the page showed.
test.use({ trace: 'off', screenshot: 'off' });

test('locking leaves nothing personal in memory, and loses nothing of what was typed', async ({ page }) => {
  test.setTimeout(240_000);
  const words = ['+212655443399', 'Bencherki-Lamdaghri', 'jamais-enregistree'];
  await signIn(page, 'Nadia Sebti');
  await openIntake(page);
  await page.keyboard.type('0655443399');
  await page.keyboard.press('F2');
  await page.keyboard.type('Ouarda Bencherki-Lamdaghri');
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.fill('jamais-enregistree');
  expect(await copiesInPages(words)).toBeGreaterThan(2);
  // The last word is typed as one locks.
  await description.pressSequentially(' fin');
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  const known = page.getByRole('button', { name: /Nadia Sebti/ });
  await expect(known).toBeVisible();
  await expect.poll(() => copiesInPages(words), { timeout: 60_000 }).toBe(0);

  await known.click();
  await page.getByLabel(/Code PIN/).fill(pin);
  await page.keyboard.press('Enter');
  await expectDesk(page);
  await page.goto('/#/intake');
  await expect(description).toHaveValue('jamais-enregistree fin');
});
