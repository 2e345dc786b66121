import AxeBuilder from '@axe-core/playwright';
import { madeExchange } from '#shared/contracts/telephone-api.ts';
import { openIntake, receiptReference, registerByKeyboard, signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

const number = '+212661223344';

test('who calls is on the screen before the first word; a call becomes a registration, a missed one is rung back once', async ({
  desks,
  product,
}) => {
  const exchange = { code: 'sidi-belyout', name: 'Standard', office: 'sidi-belyout', addresses: [] };
  const { path } = madeExchange.parse(await product.asAdmin('POST', '/admin/exchanges', exchange));
  const say = (event: string, callId: string, fields: object = {}) =>
    product.asAdmin('POST', path, {
      event,
      callId,
      from: number,
      direction: 'in',
      to: '0522000000',
      ...fields,
    });

  const page = await desks.open();
  await signIn(page, 'Nadia Sebti');
  await openIntake(page);
  await registerByKeyboard(page, {
    phone: '06 61 22 33 44',
    name: 'Zhor Appelante',
    category: 'rat',
    address: '3, rue de Foucauld',
  });
  await page.keyboard.press('Alt+t');
  await page.getByRole('textbox', { name: 'Numéro du poste' }).fill('2014');
  await page.getByRole('button', { name: 'Prendre ce poste' }).click();
  await expect(page.getByText('Aucun appel à ce poste')).toBeVisible();
  await page.keyboard.press('Escape');

  // Somebody is writing: the card takes no key of theirs.
  await page.keyboard.press('i');
  const begun = page.getByRole('combobox', { name: /Téléphone, CIN ou nom/ });
  await begun.fill('Autre');
  const card = page.getByRole('region', { name: 'Appel en cours' });
  await say('newCall', 'one', { user: ['2014'] });
  await expect(card.getByText('Zhor Appelante').first()).toBeVisible();
  await expect(card.getByText('Appel entrant')).toBeVisible();
  await page.keyboard.type(' personne');
  await expect(begun).toHaveValue('Autre personne');
  await say('answer', 'one', { answeringNumber: '2014' });
  await expect(card.getByText('En communication')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press('F9');
  await expect(card).toHaveCount(0);
  await expect(page.getByText('Zhor Appelante').first()).toBeVisible();
  await page.getByRole('combobox', { name: /Catégorie/ }).fill('rat');
  await page.keyboard.press('Enter');
  const address = page.getByRole('textbox', { name: /^Adresse$/ });
  await address.fill('9, rue de Foucauld');
  // The server goes, and the page is begun anew in the middle of the call: what was typed is there.
  await expect(page.getByText(/Brouillon gardé/)).toBeVisible();
  await product.freezeServer();
  await page.reload();
  await expect(address).toHaveValue('9, rue de Foucauld');
  await expect(page.getByText('Zhor Appelante').first()).toBeVisible();
  await product.thawServer();
  await address.focus();
  await page.keyboard.press('Control+Enter');
  const reference = await receiptReference(page);
  await say('hangup', 'one', { cause: 'normalClearing' });

  // What was begun at the counter stands there still.
  await page.goto('/#/intake');
  await expect(begun).toHaveValue('Autre personne');
  await page.goto('/#/queue');
  await findAndOpen(page, reference);
  await expect(page.getByRole('definition').filter({ hasText: 'Téléphone' })).toBeVisible();

  await say('newCall', 'two', { from: '0662334455', user: ['2014'] });
  await expect(card.getByText('Personne n’est connu sous ce numéro.')).toBeVisible();
  await say('hangup', 'two', { from: '0662334455', cause: 'noAnswer' });
  await expect(card).toHaveCount(0);
  const entry = page.getByRole('button', { name: /1 appel à rappeler/ });
  await entry.click();
  const dialog = page.getByRole('dialog', { name: 'Téléphone' });
  await expect(dialog.getByText('+2126••••••55')).toBeVisible();
  await expect(dialog.getByText('0662334455')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Rappeler' }).click();
  await expect(dialog.getByRole('link', { name: /Composer/ })).toHaveAttribute('href', 'tel:+212662334455');
  await say('newCall', 'back', { direction: 'out', from: '2014', to: '0662334455', user: ['2014'] });
  await say('answer', 'back', { direction: 'out', from: '2014', to: '0662334455', answeringNumber: '2014' });
  await expect(dialog.getByText('Personne n’attend d’être rappelé.')).toBeVisible();
  await say('hangup', 'back', { direction: 'out' });
});
