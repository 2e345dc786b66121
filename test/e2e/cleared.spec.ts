import { openIntake, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

test('cleared cookies leave no blank page: the workbench begins anew by itself', async ({ page }) => {
  await signIn(page, 'Nadia Sebti');
  const welcome = page.getByRole('button', { name: /compte de la ville/ });
  // Cleared while the page is away: the browser still has the page itself and asks only whether it changed.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto('/');
  await expect(welcome).toBeVisible();
  await signIn(page, 'Nadia Sebti');
  await openIntake(page);

  // Cleared under a page that then loses its connection: no answer to wait for, it asks for a profile of its own.
  await page.goto('about:blank');
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ path: 'dist/renderer/index.html' })
      : route.fallback(),
  );
  await page.context().clearCookies();
  await page.goto('/').catch(() => null);
  await expect.poll(async () => (await page.context().cookies()).length).toBeGreaterThan(0);
  await page.unroute('**/*');
  await expect(welcome).toBeVisible();
});

test('a browser that keeps no cookie is told so instead of beginning anew for ever', async ({ page }) => {
  await page.route('**/profile', (route) =>
    route.fulfill({ status: route.request().method() === 'GET' ? 404 : 204 }),
  );
  await page.route('/', (route) => route.fulfill({ path: 'dist/renderer/index.html' }));
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.goto('/');
  await expect(page.getByText('Maktab ne répond pas encore')).toBeVisible({ timeout: 15_000 });
  expect(loads).toBe(1);
});
