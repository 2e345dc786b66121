import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { RestoredServer, TestDesk } from './restore-city.ts';

let dataDir: string;
let server: RestoredServer;
let browser: BuiltPage;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-restored-'));
  server = await RestoredServer.start(dataDir);
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
const aDesk = async (personId: string) => {
  const desk = new TestDesk(server, personId, await browser.profile());
  await desk.open();
  return desk;
};
const slow = { timeout: 60_000, interval: 250 };
/** Resolves when the server has all that a desk was given to send. */
const sent = (desk: TestDesk) =>
  expect
    .poll(async () => (await desk.sync(), (await desk.status()).waiting), slow)
    .toMatchObject({ actions: 0, files: 0 });

describe('a server that was put back to a copy', () => {
  it('has, when the desks are back, every act once; no reference is given twice; each person is told', async () => {
    const early = await aDesk('per-anfa-agent-1');
    const builder = await aDesk('per-anfa-agent-2');
    const before = await early.register();
    await sent(early);
    const filedBefore = await early.attach();
    await sent(early);
    const copy = await server.backup();
    const filed = { ...(await early.attach()), ...(await early.attach()) };

    const after = [await early.register(), await early.register(), await early.register()];
    await sent(early);
    const [first = ''] = after;
    await expect.poll(() => builder.seen(first), slow).not.toBeNull();
    expect(await builder.note(first, 'Vu sur place.')).toBeNull();
    expect(await builder.note(before, 'Rappelé.')).toBeNull();
    await sent(builder);
    // A desk that has its code since the copy, and is away when the server comes back.
    const late = await aDesk('per-anfa-head-1');
    const lates = [await late.register(), await late.register()];
    await sent(late);
    expect(await server.requests('per-anfa-head-1')).toHaveLength(6);
    const lateReference = (await late.seen(lates[0] ?? ''))?.reference ?? '';
    await Promise.all([early.close(), late.close()]);

    expect(await server.putBack(copy)).toContain('sends again');
    expect((await server.requests('per-anfa-head-1')).size).toBe(1);
    for (const id of Object.keys(filed)) expect(await server.file(id)).toBeNull();

    // First comes one whose acts build on those of a desk that is still away, and one that is new.
    const fresh = await aDesk('per-anfa-clerk-1');
    const news = await fresh.register();
    await sent(fresh);
    await expect.poll(() => builder.seen(news), slow).not.toBeNull();
    expect((await fresh.seen(news))?.reference.split('-')[0]).not.toBe(lateReference.split('-')[0]);
    await expect
      .poll(async () => (await builder.status()).restored, slow)
      .toMatchObject({
        offered: 2,
        waiting: 1,
        gone: Array.from({ length: 5 }, () => expect.any(String) as string),
      });
    expect((await server.requests('per-anfa-head-1')).get(before)?.notes).toEqual(['Rappelé.']);

    await early.open();
    await late.open();
    for (const desk of [early, late, builder]) {
      await expect.poll(async () => (await desk.status()).restored, slow).not.toBeNull();
      await sent(desk);
    }
    const all = await server.requests('per-anfa-head-1');
    expect([...all.keys()].sort()).toEqual([before, ...after, ...lates, news].sort());
    expect(new Set([...all.values()].map(({ reference }) => reference)).size).toBe(all.size);
    expect(all.get(first)?.notes).toEqual(['Vu sur place.']);
    expect(all.get(before)?.notes).toEqual(['Rappelé.']);
    expect(all.get(lates[0] ?? '')?.reference).toBe(lateReference);
    for (const desk of [early, late, builder, fresh])
      for (const id of all.keys())
        await expect.poll(() => desk.seen(id), slow).toMatchObject(all.get(id) ?? {});
    await expect
      .poll(async () => (await builder.status()).restored, slow)
      .toMatchObject({ waiting: 0, gone: [] });
    expect((await early.status()).restored).toMatchObject({ offered: 4, files: 2 });
    for (const [id, text] of Object.entries({ ...filedBefore, ...filed }))
      expect(await server.file(id)).toBe(text);
    await early.dismissRestored();
    expect((await early.status()).restored).toBeNull();
    expect((await fresh.status()).restored).toBeNull();
    // Of all steps together; each that waits has its own limit.
  }, 300_000);
});
