import type { Page } from '@playwright/test';
import { editableKind } from '#shared/contracts/reference-api.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { choose, giveDay } from './fields.ts';
import { expectAccessible, goToAdministration, openList, previewAndSave, save } from './administrator.ts';
import { expect, test } from './product-test.ts';
import type { Product } from './product.ts';
import { findAndOpen } from './queue.ts';

const aMinute = 60_000;

interface StoredRequest {
  reference: string;
  category: string;
  due: { target: string };
}
const requestOf = async (product: Product, reference: string): Promise<StoredRequest | undefined> => {
  const { rows } = (await product.asAdmin('GET', '/db/requests-anfa/_all_docs?include_docs=true')) as {
    rows: { doc: StoredRequest }[];
  };
  return rows.find(({ doc }) => doc.reference === reference)?.doc;
};
/** Once the server has it. */
const stored = async (product: Product, reference: string): Promise<StoredRequest> => {
  await expect.poll(() => requestOf(product, reference), { timeout: aMinute }).toBeDefined();
  const found = await requestOf(product, reference);
  if (!found) throw new Error(`No ${reference}`);
  return found;
};
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a feast moved by a day moves the due date on an agent’s desk, which says why', async ({
  desks,
  product,
}) => {
  test.setTimeout(180_000);
  const agent = await desks.open();
  await signIn(agent, 'Youssef El Amrani');
  await openIntake(agent);
  const reference = await registerByKeyboard(agent, {
    phone: '0677001122',
    name: 'Habitante d’Anfa',
    category: 'dép',
    address: '4, rue Ibnou Mounir',
  });
  const before = await stored(product, reference);
  const dueOn = localDay(before.due.target);

  const page = await desks.open();
  await goToAdministration(page, 'calendar');
  await openList(page, /Jours fériés/);
  await page.keyboard.press('n');
  await field(page, 'Nom en français').fill('Fête attendue');
  await field(page, 'Nom en arabe').fill('عيد منتظر');
  await giveDay(page, 'Jour', dayAfter(dueOn));
  await choose(page, 'Nature', 'Selon la lune');
  await page.getByRole('checkbox', { name: 'Provisoire' }).check();
  await previewAndSave(page, 'Calendrier des fêtes');
  await save(page);

  await page.getByRole('listbox').focus();
  await page.keyboard.press('-');
  await page.keyboard.press('c');
  const dialog = await previewAndSave(page, 'Lune vue la veille');
  await expect(dialog.getByText('Fête attendue').first()).toBeVisible();
  await expect(dialog.getByTestId('impact')).toContainText(/\d+ échéances? boug(e|ent)/);
  await save(page);

  await expect
    .poll(async () => (await requestOf(product, reference))?.due.target, { timeout: aMinute })
    .not.toBe(before.due.target);
  expect(((await requestOf(product, reference))?.due.target ?? '') > before.due.target).toBe(true);
  await findAndOpen(agent, reference);
  await expect(agent.getByText('Échéance recalculée : jour férié changé').first()).toBeVisible({
    timeout: aMinute,
  });
});

test('a whole new domain joins by reference data alone: its category is found at the counter', async ({
  desks,
  product,
}) => {
  test.setTimeout(180_000);
  const page = await desks.open();
  await goToAdministration(page, 'catalogue');
  await openList(page, /Domaines/);
  await page.keyboard.press('n');
  await field(page, 'Nom en français').fill('Éclairage public');
  await field(page, 'Nom en arabe').fill('الإنارة العمومية');
  await openList(page, /Catégories/);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('n');
  await field(page, 'Nom en français').fill('Lampadaire éteint');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Une chose à corriger').first()).toBeVisible();
  await field(page, 'Nom en arabe').fill('مصباح منطفئ');
  await choose(page, 'Domaine', 'Éclairage public');
  await choose(page, 'Service', 'Service du domaine public');
  await field(page, 'Délai (heures ouvrées)').fill('24');
  await field(page, 'Mots-clés en français').fill('lampadaire,');
  await previewAndSave(page, 'L’éclairage rejoint Maktab');
  await save(page);

  const agent = await desks.open();
  await signIn(agent, 'Salma Tazi');
  await openIntake(agent);
  const reference = await registerByKeyboard(agent, {
    phone: '0677334455',
    name: 'Riverain',
    category: 'lampad',
    address: '12, boulevard d’Anfa',
  });
  expect((await stored(product, reference)).category).toBe('lampadaire-eteint');
});

test('a version is gone back to, which is a version too; a saved one is taken back at once', async ({
  desks,
}) => {
  const page = await desks.open();
  await goToAdministration(page, 'retention');
  const months = field(page, 'Archivage après (mois)');
  const first = await months.inputValue();
  await months.fill(String(Number(first) + 7));
  await previewAndSave(page, 'Essai');
  const second = await save(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  const history = page.getByRole('dialog');
  await history.getByRole('button', { name: new RegExp(`Version ${String(second - 1)}\\b`) }).click();
  await history.getByRole('button', { name: 'Revenir à cette version' }).click();
  await expect(page.getByRole('textbox', { name: 'Pourquoi ce changement ?' })).toHaveValue(
    `Retour à la version ${String(second - 1)}`,
  );
  await expect(page.getByRole('dialog').getByText('1 changement')).toBeVisible();
  expect(await save(page)).toBe(second + 1);
  await expect(months).toHaveValue(first);

  await months.fill(String(Number(first) + 1));
  await previewAndSave(page, 'À annuler');
  await save(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(page.getByText('La version d’avant est rétablie', { exact: false })).toBeVisible();
  await expect(months).toHaveValue(first);
});

test('two administrators at once: the second sees what the first did and keeps their own work', async ({
  desks,
}) => {
  const [one, two] = [await desks.open(), await desks.open()];
  await goToAdministration(one, 'offices');
  await goToAdministration(two, 'offices');
  for (const page of [one, two]) await openList(page, /Partenaires/);
  await field(one, 'Nom en français').fill('Délégataire de la propreté (lot 1)');
  await one.getByRole('option').nth(1).click();
  await field(two, 'Nom en arabe').fill('المفوض له تدبير النظافة 1');
  await previewAndSave(two, 'Nom arabe complété');
  await save(two);

  const conflict = one.getByRole('region', { name: 'Version concurrente' });
  await expect(conflict).toContainText('Samir Lamrani a enregistré une autre version', { timeout: aMinute });
  await expect(conflict).toContainText('المفوض له تدبير النظافة 1');
  await conflict.getByRole('button', { name: 'Reprendre mes changements par-dessus' }).click();
  await expect(conflict).toBeHidden();
  const dialog = await previewAndSave(one, 'Nom du lot');
  await expect(dialog.getByText('Délégataire de la propreté (lot 1)').first()).toBeVisible();
  await save(one);
  await one.getByRole('option').first().click();
  await expect(field(one, 'Nom en arabe')).toHaveValue('المفوض له تدبير النظافة 1');
  await expect(field(one, 'Nom en français')).toHaveValue('Délégataire de la propreté (lot 1)');
});

test('a bad file changes nothing and says what is wrong; a calendar of another program comes in', async ({
  desks,
}) => {
  const page = await desks.open();
  await goToAdministration(page, 'calendar');
  const bring = async (name: string, text: string) => {
    await page.getByRole('button', { name: 'Importer' }).click();
    await page
      .getByLabel('Fichier à importer')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  };
  await bring('abime.json', '{"kind":');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('ne peut pas être lu');
  await page.keyboard.press('Escape');
  await bring('faux.json', JSON.stringify({ kind: 'calendar', _id: 'calendar', schema: 1, week: [] }));
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('rien n’a été pris');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Brouillon non enregistré')).toBeHidden();

  const event = (lines: string) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\n`;
  await bring(
    'fetes.ics',
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n${event(
      'UID:pont@ville\r\nDTSTART;VALUE=DATE:20271224\r\nSUMMARY:Pont',
    )}${event('UID:heure@ville\r\nDTSTART:20271225T090000Z\r\nSUMMARY:Réunion')}END:VCALENDAR\r\n`,
  );
  await expect(page.getByText('N’est pas une journée entière', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre cette entrée' }).click();
  const why = page.getByRole('textbox', { name: 'Pourquoi ce changement ?' });
  await expect(why).toHaveValue('Import de fetes.ics');
  await expect(page.getByRole('dialog').getByText('1 changement')).toBeVisible();
  await save(page);
});

test('without the network the draft is kept, over a reload too', async ({ desks }) => {
  const page = await desks.open();
  await goToAdministration(page, 'templates');
  await field(page, 'Nom en français').fill('Accusé de réception simple');
  await page.context().setOffline(true);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('textbox').fill('Nom plus court');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Sans réseau, rien n’a été enregistré. Votre brouillon est gardé.'),
  ).toBeVisible({
    timeout: 70_000,
  });
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText('Votre brouillon a été retrouvé', { exact: false })).toBeVisible({
    timeout: aMinute,
  });
  await expect(field(page, 'Nom en français')).toHaveValue('Accusé de réception simple');
  await page.getByRole('button', { name: 'Abandonner' }).click();
  await expect(field(page, 'Nom en français')).toHaveValue('Accusé de réception');
});

test('a rule is tried on the last month before it acts', async ({ desks }) => {
  const page = await desks.open();
  await goToAdministration(page, 'rules');
  await page.keyboard.press('n');
  await field(page, 'Nom en français').fill('Téléphone d’abord');
  await field(page, 'Nom en arabe').fill('الهاتف أولا');
  await choose(page, 'Ajouter une condition', 'Si le canal est');
  await choose(page, 'Si le canal est', 'Téléphone');
  await choose(page, 'Ajouter une action', 'Étiquettes posées');
  await field(page, 'Étiquettes posées').fill('Appel');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('rule-sentence')).toHaveText(
    'Si elle vient par Téléphone, alors poser l’étiquette appel.',
  );
  await page.getByRole('button', { name: 'Essayer sur le dernier mois' }).click();
  await expect(page.getByTestId('dry-run')).toContainText(/en 31 jours\./, { timeout: aMinute });
  await page.getByRole('checkbox', { name: 'Active' }).check();
  const dialog = await previewAndSave(page, 'Étiqueter les appels');
  await expect(dialog.getByText(/sur .* en 31 jours\./)).toBeVisible({ timeout: aMinute });
  await save(page);
});

for (const [language, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const)
  test(`every section can be used by everybody (${language}, ${theme})`, async ({ desks }) => {
    test.setTimeout(180_000);
    const page = await desks.open({ colorScheme: theme, locale: language === 'ar' ? 'ar-MA' : 'fr-MA' });
    await signIn(page, language === 'ar' ? 'سمير المراني' : 'Samir Lamrani');
    for (const section of editableKind.options) {
      await page.goto(`/#/administration/${section}`);
      await expect(page.getByText(/^(Version|النسخة) \d+$/).first()).toBeVisible();
      await expectAccessible(page, section);
      const lists = page
        .getByRole('group', { name: /Listes de la rubrique|لوائح الباب/ })
        .getByRole('button');
      for (let n = 1; n < (await lists.count()); n += 1) {
        await lists.nth(n).click();
        await expectAccessible(page, `${section}, list ${String(n)}`);
      }
    }
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'history');
  });
