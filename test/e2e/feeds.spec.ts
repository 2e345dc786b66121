import { expectAccessible, goToAdministration, openList } from './administrator.ts';
import { expect, test } from './product-test.ts';

test('a calendar of another house is followed; one in an inner network is not called, and it says so', async ({
  desks,
}) => {
  const page = await desks.open();
  await goToAdministration(page, 'calendar');
  await page.getByRole('button', { name: 'Importer' }).click();
  const feeds = page.getByRole('region', { name: 'Calendriers suivis' });
  await expect(feeds).toContainText('Aucun calendrier suivi');
  const address = feeds.getByRole('textbox', { name: 'Adresse (https)' });
  await feeds.getByRole('textbox', { name: 'Nom' }).fill('Jours fériés de l’État');
  await address.fill('http://example.org/feries.ics');
  await feeds.getByRole('button', { name: 'Suivre', exact: true }).click();
  await expect(feeds.getByRole('alert')).toContainText('Adresse refusée');
  // What was typed stays to be corrected.
  await address.fill('https://127.0.0.1/feries.ics');
  await feeds.getByRole('button', { name: 'Suivre', exact: true }).click();
  const one = feeds.getByRole('region', { name: 'Jours fériés de l’État' });
  await expect(one).toContainText('réseau interne');
  await expect(one).toContainText('pas encore lu');
  await expectAccessible(page, 'feeds');
  await page.screenshot({ path: test.info().outputPath('feeds-fr.png') });
  await one.getByRole('button', { name: 'Ne plus suivre' }).click();
  await expect(feeds).toContainText('Aucun calendrier suivi');
});

test('the end of a wait is a rule like the others', async ({ desks }) => {
  const page = await desks.open();
  await goToAdministration(page, 'rules');
  await openList(page, /Fin des attentes/);
  await expect(page.getByRole('option', { name: /On attend le citoyen/ })).toContainText(
    'puis clôture proposée',
  );
  await page.getByRole('textbox', { name: 'Relances au citoyen' }).fill('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText('1 changement')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('waits-preview-fr.png') });
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'waits');
  await page.screenshot({ path: test.info().outputPath('waits-fr.png') });
});
