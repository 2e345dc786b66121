import type { WebSocketRoute } from '@playwright/test';
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
});

test('cleared under a page that then loses its connection: it asks for a profile of its own', async ({
  page,
}) => {
  const connections: WebSocketRoute[] = [];
  await page.routeWebSocket('**/desktop', (socket) => {
    socket.connectToServer();
    connections.push(socket);
  });
  const welcome = page.getByRole('button', { name: /compte de la ville/ });
  await page.goto('/');
  await expect(welcome).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { seen: true }));
  await page.context().clearCookies();
  for (const socket of connections) await socket.close();
  await expect.poll(async () => (await page.context().cookies()).length).toBeGreaterThan(0);
  // Asked in the very moment of beginning anew, the page cannot answer.
  await expect.poll(() => page.evaluate(() => 'seen' in globalThis).catch(() => true)).toBe(false);
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
