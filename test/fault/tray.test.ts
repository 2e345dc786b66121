import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import type { DeskPage } from './scan-page.ts';

const agent = 'per-anfa-agent-1';
const person = buildReferenceData().people.people.find(({ id }) => id === agent);
let server: TestServer;
let syncUrl: string;
let token: string;
let browser: BuiltPage;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date().toISOString() });
  syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  token = (await server.signIn(agent)).authorization.replace('Bearer ', '');
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The page's desk, inside `evaluate`. */
type InPage = { desk: DeskPage };
const start = async (storeId: string, at = syncUrl): Promise<Page> => {
  if (!person) throw new Error(`No ${agent} in the demo city`);
  const page = await browser.open();
  await page.evaluate((given) => (globalThis as unknown as InPage).desk.open(given), {
    syncUrl: at,
    token,
    person,
    storeId,
  });
  return page;
};
const tray = (page: Page) => page.evaluate(() => (globalThis as unknown as InPage).desk.tray());
const keep = (page: Page, id: string, bytes: number) =>
  page.evaluate(([name, size]) => (globalThis as unknown as InPage).desk.keep(name, size), [
    id,
    bytes,
  ] as const);

describe('the tray in real Chromium', () => {
  it('holds what it said it holds when the window is gone the next moment, and takes a page once', async () => {
    let page = await start('tray-crash');
    for (let n = 1; n <= 8; n += 1) {
      expect(await keep(page, `scn-crash-${String(n)}`, 300_000)).toBe('kept');
      await page.close({ runBeforeUnload: false });
      page = await start('tray-crash');
      // The shell offers it again: it was not acknowledged.
      expect(await keep(page, `scn-crash-${String(n)}`, 300_000)).toBe('known');
      expect((await tray(page)).pages).toHaveLength(n);
    }
    expect((await tray(page)).pages).toEqual(
      Array.from({ length: 8 }, (_, n) => `pag-scn-crash-${String(n + 1)}-0`),
    );
    await page.close();
  });

  it('says that room gets short before it is full, and then takes nothing and loses nothing', async () => {
    const page = await start('tray-full');
    const disk = (free: number) =>
      page.evaluate((bytes) => (globalThis as unknown as InPage).desk.disk(bytes), free);
    await disk(200_000_000);
    expect(await keep(page, 'scn-full-1', 100_000)).toBe('kept');
    expect((await tray(page)).room).toBe('low');
    await disk(20_000_000);
    expect(await keep(page, 'scn-full-2', 100_000)).toBe('full');
    expect(await tray(page)).toMatchObject({ pages: ['pag-scn-full-1-0'], room: 'full' });
    await disk(5_000_000_000);
    expect(await keep(page, 'scn-full-2', 100_000)).toBe('kept');
    expect((await tray(page)).pages).toHaveLength(2);
    await page.close();
  });

  it('knows from the first moment which files wait to be sent', async () => {
    const away = 'http://127.0.0.1:9';
    let page = await start('tray-waits', away);
    await page.evaluate(() => (globalThis as unknown as InPage).desk.attach(120));
    await page.close();
    page = await start('tray-waits', away);
    expect(await page.evaluate(() => (globalThis as unknown as InPage).desk.waiting())).toBe(120);
    await page.close();
  });

  it('files a letter once, at whatever moment of filing the window is closed', async () => {
    const moments = [0, 5, 15, 30, 60, 100];
    for (const [n, moment] of moments.entries()) {
      const storeId = `tray-file-${String(n)}`;
      let page = await start(storeId);
      const requestId = await page.evaluate(() => (globalThis as unknown as InPage).desk.register());
      await keep(page, `scn-file-${String(n)}`, 50_000);
      void page
        .evaluate((id) => (globalThis as unknown as InPage).desk.file(id), requestId)
        .catch(() => 'the window is closed');
      await page.waitForTimeout(moment);
      await page.close({ runBeforeUnload: false });
      page = await start(storeId);
      const outcome = await page.evaluate((id) => (globalThis as unknown as InPage).desk.file(id), requestId);
      expect(['filed', 'gone']).toContain(outcome);
      expect(await tray(page)).toMatchObject({ pages: [], filed: 1 });
      const files = await page.evaluate(
        (id) => (globalThis as unknown as InPage).desk.attached(id),
        requestId,
      );
      expect(files).toHaveLength(1);
      await expect
        .poll(() => page.evaluate(() => (globalThis as unknown as InPage).desk.waiting()), {
          timeout: 20_000,
        })
        .toBe(0);
      const stored = await server.store.getDocument('files-anfa', files[0] ?? '');
      expect(stored).toMatchObject({ kind: 'file', name: 'Lettre.pdf' });
      await page.close();
    }
    expect(await server.store.readById('files-anfa', null, 100)).toHaveLength(moments.length);
  });
});
