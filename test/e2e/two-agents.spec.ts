import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test('two agents change one request while the server is away: both histories are there, nobody is asked anything', async ({
  desks,
  product,
}) => {
  const first = await desks.open();
  await signIn(first, 'Omar Kettani');
  await openIntake(first);
  const reference = await registerByKeyboard(first, {
    phone: '0688112233',
    name: 'Saïd Bouazza',
    category: 'rat',
    address: '3, rue de Foucauld',
  });
  const second = await desks.open();
  await signIn(second, 'Imane Filali');
  await findAndOpen(first, reference);
  await findAndOpen(second, reference);

  await product.freezeServer();
  try {
    await first.getByRole('textbox', { name: 'Note interne' }).fill('Le gardien ouvre à partir de 9 h.');
    await first.keyboard.press('Control+Enter');
    await first.keyboard.press('Escape');
    await first.keyboard.press('p');
    await expect(first.getByText('Enregistré ici, sera envoyé').first()).toBeVisible();
    await second.getByRole('textbox', { name: 'Note interne' }).fill('مدخل العمارة من الزنقة الخلفية');
    await second.keyboard.press('Control+Enter');
    await expect(second.getByText('Enregistré ici, sera envoyé').first()).toBeVisible();
  } finally {
    await product.thawServer();
  }

  for (const page of [first, second]) {
    await expect(page.getByText('Le gardien ouvre à partir de 9 h.')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('مدخل العمارة من الزنقة الخلفية')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Prise en charge', { exact: true })).toBeVisible();
    await expect(page.getByText('Enregistré ici, sera envoyé')).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
