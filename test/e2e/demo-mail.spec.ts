import AxeBuilder from '@axe-core/playwright';
import { signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

test('a citizen writes to the city, is answered in their mailbox, and their reply is in the same request', async ({
  browser,
  desks,
  product,
}) => {
  const mailboxes = /Citizens’ mailboxes of the demo: (\S+)/.exec(product.said())?.[1] ?? '';
  const citizen = await (await browser.newContext({ locale: 'fr-MA' })).newPage();
  const write = async (text: string) => {
    await citizen.getByRole('textbox', { name: 'Message' }).fill(text);
    await citizen.getByRole('button', { name: 'Envoyer' }).click();
    await expect(citizen.getByRole('status')).toHaveText('Envoyé à la ville.');
  };
  await citizen.goto(mailboxes);
  await citizen.getByRole('textbox', { name: 'Votre nom' }).fill('Hajar Courrier');
  await citizen.getByRole('textbox', { name: 'Votre adresse électronique' }).fill('hajar@example.com');
  await citizen.getByRole('textbox', { name: 'Objet' }).fill('Nid-de-poule du facteur');
  await citizen.getByLabel('Pièces jointes').setInputFiles({
    name: 'trou.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Un trou.'),
  });
  await write('Bonjour, il y a un grand trou devant le 12, rue Agadir.');
  const fromCity = citizen.getByRole('article').filter({ hasText: 'La ville' });
  await expect(async () => {
    await citizen.goto(`${mailboxes}box?of=hajar%40example.com&lang=fr`);
    await expect(fromCity.first()).toContainText('Accusé de réception', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const [reference = ''] = /IE-\d{2}-\d{6}-\w/.exec(await fromCity.first().innerText()) ?? [];
  for (const lang of ['fr', 'ar']) {
    await citizen.goto(`${mailboxes}box?of=hajar%40example.com&lang=${lang}`);
    const { violations } = await new AxeBuilder({ page: citizen }).analyze();
    expect(violations).toEqual([]);
  }

  const page = await desks.open();
  await signIn(page, 'Aicha Benkirane');
  await findAndOpen(page, reference);
  const request = page.getByRole('region', { name: `Demande ${reference}` });
  await expect(request.getByText('À qualifier').first()).toBeVisible();
  await expect(request.getByText('Bonjour, il y a un grand trou devant le 12, rue Agadir.')).toBeVisible();
  await expect(request.getByText('trou.txt')).toBeVisible();
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  await keyboard.press('q');
  // What the citizen wrote proposes it.
  await expect(dialog.getByRole('option', { name: /^Chaussée ou trottoir/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await keyboard.press('e');
  await dialog.getByRole('textbox', { name: 'Réponse au citoyen' }).fill('Le trou sera comblé demain.');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await expect(async () => {
    await citizen.goto(`${mailboxes}box?of=hajar%40example.com&lang=fr`);
    await expect(fromCity.first()).toContainText('Le trou sera comblé demain.', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await write('Merci, et le 14 aussi.');
  await expect(request.getByText('Merci, et le 14 aussi.')).toBeVisible({ timeout: 30_000 });
  await citizen.context().close();
});
