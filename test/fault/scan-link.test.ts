import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf } from '#shared/environment/environment.ts';
import { aBadLink, type BadLink } from '#test/people/bad-link.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import type { ScanPage, ScanSession } from './scan-page.ts';

/** The long run: `MAKTAB_SCANS=500 MAKTAB_SCAN_BYTES=2000000 MAKTAB_CUT_MS=60000`. */
const {
  MAKTAB_SCANS: count,
  MAKTAB_SCAN_BYTES: bytes,
  MAKTAB_CUT_MS: cutEveryMs,
} = environmentOf('tests').parse(process.env);
const withinMs = 60_000 + count * bytes * 0.004;
const agent = 'per-anfa-agent-1';

let server: TestServer;
let link: BadLink;
let browser: BuiltPage;
let session: ScanSession;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date().toISOString() });
  link = await aBadLink(await server.app.listen({ port: 0, host: '127.0.0.1' }), cutEveryMs);
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'scans');
  const { authorization } = await server.signIn(agent);
  session = {
    syncUrl: link.url,
    token: authorization.replace('Bearer ', ''),
    person: agent,
    storeId: 'fault-scans',
  };
});
afterAll(async () => {
  await browser.close();
  link.close();
  await server.close();
});

const start = async (): Promise<Page> => {
  const page = await browser.open();
  await page.evaluate((given) => (globalThis as unknown as { scans: ScanPage }).scans.open(given), session);
  return page;
};
const keep = (page: Page, howMany: number, from: number) =>
  page.evaluate(
    ([n, size, first]) => (globalThis as unknown as { scans: ScanPage }).scans.keep(n, size, first),
    [howMany, bytes, from] as const,
  );

describe('scans through a link that breaks again and again', () => {
  it(
    'all arrive whole, none twice, also when the window is closed in the middle',
    async () => {
      const half = Math.floor(count / 2);
      let page = await start();
      const kept = await keep(page, half, 0);
      await page.close();
      page = await start();
      Object.assign(kept, await keep(page, count - half, half));
      await page.waitForFunction(
        () => (globalThis as unknown as { scans: ScanPage }).scans.waiting() === 0,
        undefined,
        {
          timeout: withinMs,
          polling: 500,
        },
      );
      expect(link.cuts()).toBeGreaterThan(1);
      link.mend();
      const arrived = await server.store.readById('files-anfa', null, count + 10);
      expect(arrived.map(({ _id }) => _id)).toEqual(Object.keys(kept).sort());
      for (const [id, hash] of Object.entries(kept)) {
        const content = await server.store.getAttachment('files-anfa', id, 'content');
        expect([
          id,
          createHash('sha256')
            .update(content?.bytes ?? '')
            .digest('hex'),
        ]).toEqual([id, hash]);
      }
      expect(new Set(arrived.map(({ _rev }) => _rev?.split('-')[0]))).toEqual(new Set(['1']));
    },
    withinMs + 30_000,
  );
});
