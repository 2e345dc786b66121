import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test('two files of one person are joined from the request, with one history, and separated again', async ({
  desks,
}) => {
  const page = await desks.open();
  await signIn(page, 'Khadija Bennis');
  await openIntake(page);
  const who = { phone: '0611223344', category: 'rat' };
  await registerByKeyboard(page, { ...who, name: 'Mohamed Zerouali', address: '3, rue des Dahlias' });
  await page.keyboard.press('Enter');
  const reference = await registerByKeyboard(page, {
    ...who,
    name: 'محمد الزروالي',
    address: '5, rue des Lilas',
  });
  await findAndOpen(page, reference);
  const proposed = page.getByRole('region', { name: 'La même personne ?' });
  await expect(proposed.getByText('Mohamed Zerouali')).toBeVisible({ timeout: 30_000 });
  await expect(proposed.getByText('même téléphone, nom semblable')).toBeVisible();
  await expect(page.getByText('Première demande de ce citoyen dans ce bureau.')).toBeVisible();

  await proposed.getByRole('button', { name: 'Réunir avec le dossier de Mohamed Zerouali' }).click();
  await page.keyboard.type('Il le dit lui-même');
  await page.keyboard.press('Enter');
  const joined = page.getByRole('region', { name: 'Ses autres dossiers' });
  await expect(joined.getByText('Mohamed Zerouali')).toBeVisible();
  await expect(joined.getByText('Il le dit lui-même')).toBeVisible();
  await expect(joined.getByText('pas encore transmis')).toHaveCount(0, { timeout: 30_000 });
  await expect(proposed).toHaveCount(0);
  const history = page.getByRole('region', { name: 'Ses demandes' });
  await expect(history.getByRole('button')).toHaveCount(1);

  await joined.getByRole('button', { name: 'Séparer du dossier de Mohamed Zerouali' }).click();
  await page.keyboard.press('Enter');
  await expect(joined).toHaveCount(0);
  await expect(history.getByRole('button')).toHaveCount(0);
  // Whom somebody took for two is not proposed again.
  await expect(proposed).toHaveCount(0);
});
