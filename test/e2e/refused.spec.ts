import { openIntake, receiptReference, registerByKeyboard, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';
import { findAndOpen } from './queue.ts';

const aMinute = 60_000;

test('a registration that the server refuses opens again filled in, is mended and sent under its number; nothing typed is lost', async ({
  desks,
  product,
}) => {
  const desk = await desks.open();
  await signIn(desk, 'Latifa Mansouri');
  await openIntake(desk);
  await desk.context().setOffline(true);
  const reference = await registerByKeyboard(desk, {
    phone: '0677445599',
    name: 'Citoyenne à rappeler',
    category: 'ani',
    address: '14, rue des Refus',
  });
  // Meanwhile the city gives this category up.
  const catalogue = (await product.asAdmin('GET', '/db/reference/catalogue')) as {
    categories: { code: string }[];
  };
  const categories = catalogue.categories.filter(({ code }) => code !== 'animaux-errants');
  await product.asAdmin('PUT', '/db/reference/catalogue', { ...catalogue, categories });
  await desk.context().setOffline(false);

  await expect(desk.getByTestId('sync-state')).toContainText(/1 refusée|إجراء مرفوض/, { timeout: aMinute });
  // A screen reader is told at once, with what to do.
  await expect(
    desk.getByRole('alert').filter({ hasText: /a refusé 1 action|رفض الخادم إجراء/ }),
  ).toBeAttached();
  await desk.getByTestId('sync-state').click();
  const panel = desk.getByRole('dialog');
  await expect(panel.getByText('Citoyenne à rappeler')).toBeVisible();
  await expect(panel.getByText(reference)).toBeVisible();
  await panel.getByRole('button', { name: /Corriger et renvoyer|تصحيح وإعادة إرسال/ }).click();

  await expect(desk.getByRole('textbox', { name: /Nom complet|الاسم الكامل/ })).toHaveValue(
    'Citoyenne à rappeler',
  );
  await expect(desk.getByRole('textbox', { name: /^(Adresse|العنوان)$/ })).toHaveValue('14, rue des Refus');
  await expect(desk.getByText(new RegExp(`(garde le numéro|يحتفظ بالرقم).*${reference}`))).toBeVisible();
  const category = desk.getByRole('combobox', { name: /Catégorie|الصنف/ });
  await expect(category).toBeFocused();
  await expect(category).toHaveAttribute('aria-invalid', 'true');
  await desk.keyboard.type('ord');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Control+Enter');
  const again = await receiptReference(desk);
  expect(again, 'the number on the paper in the citizen’s hand').toBe(reference);
  await expect(desk.getByTestId('sync-state')).not.toContainText(/refusée|مرفوض/);

  const colleague = await desks.open();
  await signIn(colleague, 'Hamza Ziani');
  await colleague.goto('/#/queue');
  await colleague.getByRole('searchbox').first().fill(again);
  await expect(colleague.getByText(again).first()).toBeVisible({ timeout: aMinute });
  await findAndOpen(colleague, again);
  await expect(colleague.getByRole('definition').filter({ hasText: '14, rue des Refus' })).toBeVisible();
});
