import { signIn } from './desk.ts';
import { test } from './product-test.ts';
test('shots', async ({ desks }) => {
  test.setTimeout(300_000);
  for (const [language, theme, w, h] of [
    ['fr', 'light', 1280, 800],
    ['ar', 'dark', 1920, 1080],
  ] as const) {
    const page = await desks.open({
      locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
      colorScheme: theme,
      viewport: { width: w, height: h },
    });
    await signIn(page, language === 'ar' ? 'عائشة بنكيران' : 'Aicha Benkirane');
    await page.waitForTimeout(3000);
    await page.keyboard.press('Alt+4');
    await page.waitForTimeout(3000);
    await page
      .getByRole('list', { name: language === 'ar' ? 'الأسباب المتكررة' : 'Causes récurrentes' })
      .waitFor({ timeout: 8000 })
      .catch(() => undefined);
    await page.keyboard.press('j');
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/shots/practice-${language}-causes.png` });
    await page.keyboard.press('p');
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `/tmp/shots/practice-${language}-plan.png` });
    await page.keyboard.type('Deux bacs de plus rue des Oliviers et un passage le soir.');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(800);
    for (const k of ['b', 'f']) {
      await page.keyboard.press(k);
      await page.waitForTimeout(500);
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(700);
    }
    await page.waitForTimeout(800);
    await page.screenshot({ path: `/tmp/shots/practice-${language}-action.png` });
  }
});
