import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('ten requests registered while the server is away all arrive, under the same references', async ({
  desks,
  product,
}) => {
  const counter = await desks.open();
  await signIn(counter, 'Latifa Mansouri');
  await openIntake(counter);
  await product.freezeServer();
  const references: string[] = [];
  try {
    for (let turn = 0; turn < 10; turn += 1) {
      const phone = `06770000${String(turn).padStart(2, '0')}`;
      references.push(
        await registerByKeyboard(counter, {
          phone,
          name: `Citoyen hors ligne ${turn}`,
          category: 'ani',
          address: `${turn}, boulevard Panoramique`,
        }),
      );
      await counter.keyboard.press('Enter');
    }
  } finally {
    await product.thawServer();
  }
  expect(new Set(references).size).toBe(10);

  const colleague = await desks.open();
  await signIn(colleague, 'Hamza Ziani');
  for (const reference of references) {
    await colleague.goto(`/#/queue`);
    await colleague.getByRole('searchbox').first().fill(reference);
    await expect(colleague.getByText(reference).first()).toBeVisible({ timeout: 60_000 });
  }
});
