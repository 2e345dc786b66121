import type { Page } from '@playwright/test';
import { expectDesk, openIntake, registerByKeyboard, signIn, signInAtDirectory } from './desk.ts';
import { choose } from './fields.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';
import type { Product } from './product.ts';

const aMinute = 60_000;

/** Gives somebody other rights, as an administrator does through `/db/`. */
const grant = async (product: Product, id: string, offices: readonly string[], role: string) => {
  const list = (await product.asAdmin('GET', '/db/reference/people')) as { people: { id: string }[] };
  const grants = offices.map((office) => ({ role, office, domain: '*' }));
  const people = list.people.map((one) => (one.id === id ? { ...one, grants } : one));
  await product.asAdmin('PUT', '/db/reference/people', { ...list, people });
};
const search = async (page: Page, reference: string) => {
  await page.goto('/#/queue');
  await page.getByRole('searchbox').first().fill(reference);
};

test('an account without a desk is told so, and finds the way back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /compte de la ville/ }).click();
  await signInAtDirectory(page, 'Tarik Jardinier');
  await expect(page.getByRole('heading', { name: 'Votre compte n’a pas encore de bureau' })).toBeVisible();
  await page.getByRole('link', { name: 'Revenir à Maktab' }).click();
  await expect(page.getByText('Ce compte n’ouvre aucun bureau pour l’instant.')).toBeVisible();
});

test('somebody put out while offline work waits: the desk locks, the supervisor takes the work over', async ({
  desks,
  product,
}) => {
  const desk = await desks.open();
  await signIn(desk, 'Mohamed Chraibi');
  await openIntake(desk);
  await desk.context().setOffline(true);
  const reference = await registerByKeyboard(desk, {
    phone: '0677112233',
    name: 'Citoyenne du soir',
    category: 'dép',
    address: '3, rue Ibnou Mounir',
  });
  await product.asAdmin('POST', '/admin/people/per-maarif-agent-1/put-out', {});
  await desk.context().setOffline(false);

  await expect(desk.getByText('Compte fermé.')).toBeVisible({ timeout: aMinute });
  await expect(desk.getByText('Citoyenne du soir')).toHaveCount(0);
  await desk.reload();
  await expect(desk.getByText('Compte fermé.')).toBeVisible();
  await expect(desk.getByLabel('Code PIN')).toHaveCount(0);

  await signIn(desk, 'Rachid Ouazzani');
  await desk.getByRole('button', { name: 'Travail scellé' }).click();
  await desk.getByRole('button', { name: 'Ouvrir' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByText(reference)).toBeVisible();
  await expect(dialog.getByText('Non envoyé')).toBeVisible();
  await dialog.getByRole('button', { name: 'Tout reprendre en mon nom (1)' }).click();
  await expect(dialog.getByText('Repris', { exact: true })).toBeVisible({ timeout: 20_000 });
  await desk.keyboard.press('Escape');

  const colleague = await desks.open();
  await signIn(colleague, 'Hanane Lahlou');
  await search(colleague, reference);
  await expect(colleague.getByText(reference).first()).toBeVisible({ timeout: aMinute });
  await findAndOpen(colleague, reference);
  await expect(colleague.getByText(/Repris du travail non envoyé de Mohamed Chraibi/)).toBeVisible();
});

test('of the sealed work of somebody of several offices, a head gets what is of their own and takes it over', async ({
  desks,
  product,
}) => {
  const desk = await desks.open();
  await signIn(desk, 'Meryem Guessous');
  await openIntake(desk);
  await desk.context().setOffline(true);
  const ours = await registerByKeyboard(desk, {
    phone: '0677112244',
    name: 'Citoyenne d’Anfa',
    category: 'dép',
    address: '3, rue Ibnou Mounir',
  });
  await product.asAdmin('POST', '/admin/people/per-call-centre-1/put-out', {});
  await desk.context().setOffline(false);
  await expect(desk.getByText('Compte fermé.')).toBeVisible({ timeout: aMinute });

  await signIn(desk, 'Abdelilah Berrada');
  await desk.getByRole('button', { name: 'Travail scellé' }).click();
  await desk.getByRole('button', { name: 'Ouvrir' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByText(ours)).toBeVisible();
  await dialog.getByRole('button', { name: 'Tout reprendre en mon nom (1)' }).click();
  await expect(dialog.getByText('Repris', { exact: true })).toBeVisible({ timeout: 20_000 });
  await desk.keyboard.press('Escape');
  await findAndOpen(desk, ours);
  await expect(desk.getByText(/Repris du travail non envoyé de Meryem Guessous/)).toBeVisible();
});

test('a scope that changes while offline work waits: nothing written is lost, what is not theirs leaves', async ({
  desks,
  product,
}) => {
  const desk = await desks.open();
  await signIn(desk, 'Hicham Fassi');
  await desk.goto('/#/queue');
  await desk.getByRole('searchbox').first().fill('sidi belyout');
  const other = await desks.open();
  await signIn(other, 'Nadia Sebti');
  await openIntake(other);
  const theirs = await registerByKeyboard(other, {
    phone: '0677445566',
    name: 'Habitant de Belyout',
    category: 'ord',
    address: '8, rue Allal Ben Abdellah',
  });
  await findAndOpen(desk, theirs);

  await desk.context().setOffline(true);
  await desk.keyboard.press('n');
  await desk.keyboard.type('Vu sur place, revenir lundi');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('Vu sur place, revenir lundi')).toBeVisible();
  await openIntake(desk);
  const mine = await registerByKeyboard(desk, {
    phone: '0677778899',
    name: 'Habitante d’Anfa',
    category: 'dép',
    address: '1, boulevard d’Anfa',
  });
  await grant(product, 'per-supervisor-2', ['anfa'], 'supervisor');
  await desk.context().setOffline(false);

  await expect(desk.getByText('1 refus', { exact: false })).toBeVisible({ timeout: aMinute });
  await search(desk, theirs);
  await expect(desk.getByRole('row').filter({ hasText: theirs })).toHaveCount(0, { timeout: aMinute });
  await desk.getByTestId('sync-state').click();
  await expect(desk.getByRole('dialog').getByText('Vu sur place, revenir lundi')).toBeVisible();
  await desk.keyboard.press('Escape');
  await search(desk, mine);
  await expect(desk.getByRole('row').filter({ hasText: mine })).toBeVisible();

  const colleague = await desks.open();
  await signIn(colleague, 'Abdelilah Berrada');
  await search(colleague, mine);
  await expect(colleague.getByText(mine).first()).toBeVisible({ timeout: aMinute });
});

test('rights lent in the morning are there within a minute, and gone within a minute when the loan ends', async ({
  desks,
}) => {
  const lender = await desks.open();
  await signIn(lender, 'Karim Alaoui');
  await openIntake(lender);
  const reference = await registerByKeyboard(lender, {
    phone: '0677990011',
    name: 'Citoyen de Hay Hassani',
    category: 'ord',
    address: '2, boulevard Afghanistan',
  });
  const borrower = await desks.open();
  await signIn(borrower, 'Salma Tazi');
  await search(borrower, reference);
  await expect(borrower.getByRole('row').filter({ hasText: reference })).toHaveCount(0);

  await lender.goto('/#/queue');
  await expectDesk(lender);
  await lender.keyboard.press('Alt+l');
  const dialog = lender.getByRole('dialog');
  await choose(dialog, 'À qui', 'Salma Tazi · Anfa');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('Congé');
  await dialog.getByRole('button', { name: 'Prêter', exact: true }).click();
  await expect(dialog.getByText('À Salma Tazi')).toBeVisible({ timeout: aMinute });
  await expect(dialog.getByText('attend un accord')).toBeVisible();
  const supervisor = await desks.open();
  await signIn(supervisor, 'Aicha Benkirane');
  await expectDesk(supervisor);
  await supervisor.keyboard.press('Alt+l');
  await supervisor.getByRole('dialog').getByRole('button', { name: 'Approuver' }).click();
  await expect(borrower.getByRole('row').filter({ hasText: reference })).toBeVisible({ timeout: aMinute });
  await borrower.getByRole('button', { name: /^Salma Tazi/ }).click();
  await expect(
    borrower.getByRole('dialog').getByText('prêté par Karim Alaoui', { exact: false }),
  ).toBeVisible();
  await borrower.keyboard.press('Escape');

  await dialog.getByRole('button', { name: 'Terminer' }).click();
  await expect(borrower.getByRole('row').filter({ hasText: reference })).toHaveCount(0, { timeout: aMinute });
});
