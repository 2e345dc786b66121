import { openIntake, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('a switch of language in the middle of the form, then a crash, lose nothing', async ({ page }) => {
  await signIn(page, 'Nadia Sebti');
  await openIntake(page);
  await page.keyboard.type('0655443322');
  await page.keyboard.press('F2');
  await page.keyboard.type('نعيمة الشاوي');
  await page.getByRole('textbox', { name: 'Description' }).fill('Tas de gravats devant l’école\nrue 12');
  await page.getByRole('textbox', { name: 'Adresse', exact: true }).fill('Rue 12, Derb Ghallef');

  await page
    .getByRole('button', { name: /العربية|Langue/ })
    .first()
    .click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('textbox', { name: 'الاسم الكامل' })).toHaveValue('نعيمة الشاوي');
  await expect(page.getByRole('textbox', { name: 'التفاصيل' })).toHaveValue(
    'Tas de gravats devant l’école\nrue 12',
  );
  await page.getByRole('textbox', { name: 'الموضوع' }).fill('ردم');
  await page.waitForTimeout(500);

  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await again.goto('/#/intake');
  await expect(again.getByRole('textbox', { name: 'الموضوع' })).toHaveValue('ردم');
  await expect(again.getByRole('textbox', { name: 'الهاتف' })).toHaveValue('+212655443322');
  await expect(again.getByText('عُثر على مسودتك')).toBeVisible();
});
