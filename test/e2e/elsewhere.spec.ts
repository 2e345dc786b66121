import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test('who came to another office, in the other script, is known there; where is told for a purpose', async ({
  desks,
}) => {
  const first = await desks.open();
  await signIn(first, 'Khadija Bennis');
  await openIntake(first);
  const who = { phone: 'Tél : 06 11 22 33 44', category: 'rat' };
  await registerByKeyboard(first, { ...who, name: 'Mohamed Zerouali', address: '3, rue Cachée' });

  const second = await desks.open();
  await signIn(second, 'Nadia Sebti');
  await openIntake(second);
  const reference = await registerByKeyboard(second, {
    ...who,
    name: 'محمد الزروالي',
    address: '5, rue de Foucauld',
  });
  // The first desk's work arrives by itself.
  await expect(async () => {
    await findAndOpen(second, reference);
    await expect(second.getByText('1 dossier peut-être de la même personne')).toBeVisible();
  }).toPass({ timeout: 60_000 });
  await expect(second.getByText('Mohamed Zerouali')).toHaveCount(0);
  await second.getByRole('button', { name: 'Voir où' }).click();
  await second.getByRole('button', { name: 'Afficher', exact: true }).last().click();
  await expect(second.getByText('Mohamed Zerouali')).toBeVisible();
  await expect(second.getByText('même téléphone, nom semblable')).toBeVisible();
  await expect(second.getByText('rue Cachée')).toHaveCount(0);
});
