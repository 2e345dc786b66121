import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import type { DeskPage } from './scan-page.ts';

const agent = 'per-anfa-agent-1';
const person = buildReferenceData().people.people.find(({ id }) => id === agent);
let server: TestServer;
let browser: BuiltPage;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date().toISOString() });
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The page's desk, inside `evaluate`. */
type InPage = { desk: DeskPage };

it('that dies leaves nothing waiting: what was asked, and what is asked later, fails by name', async () => {
  if (!person) throw new Error(`No ${agent} in the demo city`);
  const syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const token = (await server.signIn(agent)).authorization.replace('Bearer ', '');
  const page = await browser.open();
  await page.evaluate((given) => (globalThis as unknown as InPage).desk.open(given), {
    syncUrl,
    token,
    person,
    storeId: 'worker-dies',
  });
  const sync = () => page.evaluate(() => (globalThis as unknown as InPage).desk.sync());
  expect(await sync()).toBe('done');

  // Without a network syncing waits for some seconds; the worker ends in the middle of it.
  await page.context().setOffline(true);
  const waiting = sync();
  const [worker] = page.workers();
  await worker?.evaluate(() => self.close());
  expect(await waiting).toBe('PortClosed');
  expect(await sync()).toBe('PortClosed');
  await page.close();
});
