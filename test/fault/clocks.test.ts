import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import type { DeskPage } from './scan-page.ts';

/** The page's desk, inside `evaluate`. */
type InPage = { desk: DeskPage };
const agent = 'per-anfa-agent-1';
const person = buildReferenceData().people.people.find(({ id }) => id === agent);
const hour = 3_600_000;
const behind = 400 * 24 * hour;

let server: TestServer;
let syncUrl: string;
let browser: BuiltPage;
/** The server's time: the PC is 400 days behind it. */
const serverNow = () => new Date(Date.now() + behind).toISOString();
beforeAll(async () => {
  server = await aServer({ clock: serverNow });
  syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const opened = async (open: () => Promise<Page>): Promise<Page> => {
  if (!person) throw new Error(`No ${agent} in the demo city`);
  const page = await open();
  const token = (await server.signIn(agent)).authorization.replace('Bearer ', '');
  await page.evaluate((given) => (globalThis as unknown as InPage).desk.open(given), {
    syncUrl,
    token,
    person,
    storeId: 'desk-with-a-clock',
  });
  return page;
};
const clockOf = (page: Page) => page.evaluate(() => (globalThis as unknown as InPage).desk.clock());
const registered = (page: Page, day: string) =>
  page.evaluate((given) => (globalThis as unknown as InPage).desk.register(given), day);
const synced = (page: Page) => page.evaluate(() => (globalThis as unknown as InPage).desk.sync());
/** What the worker's clock shows from now on, as if somebody had set the PC's. */
const setClock = async (page: Page, ms: number) => {
  for (const worker of page.workers())
    await worker.evaluate((by) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + by;
    }, ms);
};
const onServer = async (id: string) => {
  const read = async () => server.store.getDocument('requests-anfa', id);
  await expect.poll(read, { timeout: 20_000 }).not.toBeNull();
  return requestDocument.parse(plainOf((await read()) ?? { _id: id }));
};
const offBy = (instant: string) => Math.abs(Date.parse(instant) - Date.parse(serverNow()));

it('a PC 400 days behind registers today, under this year’s number, and its answer is due in the time to come', async () => {
  const page = await opened(browser.open);
  await expect.poll(async () => (await clockOf(page)).certainty, { timeout: 20_000 }).toBe('sure');
  const { correctionMs } = await clockOf(page);
  expect(Math.abs(correctionMs - behind)).toBeLessThan(2000);
  await synced(page);
  const today = localDay(serverNow());
  const request = await onServer(await registered(page, today));
  expect(request.arrival).toMatchObject({ arrivedOn: today, year: Number(today.slice(0, 4)) });
  expect(offBy(request.receivedAt)).toBeLessThan(60_000);
  expect(request.due.answer > serverNow()).toBe(true);
  await page.close();
});

it('set while the desk is open and has no network, it says so; what was done then is dated anew once the server is heard', async () => {
  const page = await opened(await browser.profile());
  await expect.poll(async () => (await clockOf(page)).certainty, { timeout: 20_000 }).toBe('sure');
  await synced(page);
  await page.context().setOffline(true);
  await setClock(page, 26 * hour);
  await expect.poll(async () => (await clockOf(page)).certainty, { timeout: 20_000 }).toBe('jumped');
  const tomorrow = localDay(new Date(Date.parse(serverNow()) + 26 * hour).toISOString());
  const doneAt = serverNow();
  const id = await registered(page, tomorrow);
  await page.waitForTimeout(6000);
  await page.context().setOffline(false);
  await expect.poll(async () => (await clockOf(page)).certainty, { timeout: 40_000 }).toBe('sure');
  const request = await onServer(id);
  expect(offBy(request.receivedAt)).toBeLessThan(60_000);
  expect(request.arrival.arrivedOn).toBe(localDay(serverNow()));
  // When it was done, and not when it came: the steady timer knows.
  const dated = Date.parse(request.events[0]?.doneAt ?? '') - Date.parse(doneAt);
  expect(Math.abs(dated)).toBeLessThan(4000);
  await page.close();
});

it('goes on from what was measured when the page is opened anew without a network, and says that it is not measured', async () => {
  const open = await browser.profile();
  const first = await opened(open);
  await expect.poll(async () => (await clockOf(first)).certainty, { timeout: 20_000 }).toBe('sure');
  await synced(first);
  await first.close();
  const page = await open();
  await page.context().setOffline(true);
  if (!person) throw new Error('nobody');
  await page.evaluate((given) => (globalThis as unknown as InPage).desk.open(given), {
    syncUrl,
    token: 'none-without-a-network-at-all',
    person,
    storeId: 'desk-with-a-clock',
  });
  const { certainty, correctionMs } = await clockOf(page);
  expect(certainty).toBe('carried');
  expect(Math.abs(correctionMs - behind)).toBeLessThan(2000);
  await page.close();
});
