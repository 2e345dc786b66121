import { goToAdministration } from './administrator.ts';
import { expect, test } from './product-test.ts';

test('a proposed target opens its form filled in; nothing is published, and what is typed then is not written over', async ({
  desks,
  product,
}) => {
  test.setTimeout(120_000);
  const before = await product.asAdmin('GET', '/db/reference/catalogue');
  const page = await desks.open();
  await goToAdministration(page, 'calendar');
  await page.goto('/#/administration/catalogue:depot-sauvage:56');
  const hours = page.getByRole('textbox', { name: 'Délai (heures ouvrées)' });
  await expect(hours).toHaveValue('56');
  await expect(page.getByText('rien n’est encore enregistré')).toBeVisible();
  await expect(page.getByText('S’applique aux demandes commencées à partir du')).toBeVisible();
  await expect(page).toHaveURL(/#\/administration\/catalogue$/);
  await hours.fill('64');
  await hours.blur();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByRole('option', { name: /Dépôt sauvage de déchets/ }).click();
  await expect(hours).toHaveValue('64');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await product.asAdmin('GET', '/db/reference/catalogue')).toEqual(before);
});
