import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { choose } from './fields.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test('a request from the counter to its end by keyboard: assigned, started, waiting, answered, closed, opened again', async ({
  page,
}) => {
  await signIn(page, 'Hanane Lahlou');
  await openIntake(page);
  const reference = await registerByKeyboard(page, {
    phone: '0699001122',
    name: 'Aïcha Benjelloun',
    category: 'dép',
    address: '12, rue Socrate',
  });
  await findAndOpen(page, reference);
  const request = page.getByRole('region', { name: `Demande ${reference}` });
  const keys = page.keyboard;

  await keys.press('a');
  await expect(page.getByRole('dialog').getByRole('option', { name: /^Moi/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await keys.press('Enter');
  await expect(request.getByText('Assignée à Hanane Lahlou')).toBeVisible();

  await keys.press('p');
  await expect(request.getByText('Prise en charge', { exact: true })).toBeVisible();

  await keys.press('s');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Motif' }).fill('Photo demandée au citoyen');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keys.press('s');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Motif' })).toHaveValue(
    'Photo demandée au citoyen',
  );
  await keys.press('Control+Enter');
  await expect(request.getByText('En attente', { exact: true })).toBeVisible();

  await keys.press('r');
  await page.getByRole('dialog').getByRole('textbox').fill('Photo reçue');
  await keys.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keys.press('e');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Réponse au citoyen' })
    .fill('Le dépôt a été enlevé ce matin.');
  await keys.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(request.getByText('Le dépôt a été enlevé ce matin.')).toBeVisible();
  await keys.press('c');
  await expect(request.getByText('Close', { exact: true }).first()).toBeVisible();

  await keys.press('w');
  const asked = page.getByRole('dialog');
  await asked.getByRole('textbox', { name: 'Ses mots' }).fill('Le dépôt est revenu');
  await keys.press('Control+Enter');
  await expect(asked.getByText(/Choisissez oui ou non/), 'no answer stands there by itself').toBeVisible();
  await choose(asked, 'Satisfait de la réponse ?', 'Non');
  await keys.press('Control+Enter');
  await expect(asked).toBeHidden();
  await expect(request.getByText('Citoyen non satisfait, dit au téléphone')).toBeVisible();
  await expect(request.getByText('Il demande la réouverture')).toBeVisible();

  await keys.press('u');
  await page.getByRole('dialog').getByRole('textbox').fill('Le dépôt est revenu');
  await keys.press('Control+Enter');
  await expect(request.getByText('Rouverte')).toBeVisible();
  await expect(request.getByText('Enregistré ici, sera envoyé')).toHaveCount(0, { timeout: 20_000 });
});

test('a transferred request leaves a trace behind and nothing personal', async ({ page, desks }) => {
  await signIn(page, 'Hanane Lahlou');
  await openIntake(page);
  const reference = await registerByKeyboard(page, {
    phone: '0699334455',
    name: 'Brahim Secret',
    category: 'dép',
    address: '1, rue Socrate',
  });
  await findAndOpen(page, reference);
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('La rue est à Anfa');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/Choisissez le bureau/), 'no office is chosen for anybody').toBeVisible();
  await choose(dialog, 'Vers le bureau', 'Anfa');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Transférée vers : Anfa.')).toBeVisible();
  const moved = page.getByText('Cette demande est maintenant chez : Anfa.');
  await expect(moved).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Brahim Secret')).toHaveCount(0);

  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Transférée de Anfa à Maârif')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('t');
  await choose(dialog, 'Vers le bureau', 'Anfa');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('La rue est bien à Anfa');
  await page.keyboard.press('Control+Enter');
  await expect(moved).toBeVisible({ timeout: 20_000 });

  const colleague = await desks.open();
  await signIn(colleague, 'Youssef El Amrani');
  await findAndOpen(colleague, reference);
  await expect(colleague.getByText('Transférée de Maârif à Anfa')).toHaveCount(2);
});
