import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, startNodeHost } from '#main/node-host/server.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters } from '#test/people/letters/letters.ts';
import { pdfium } from '#test/people/letters/pdf-readers.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import { openWirePage, signInOn, type WirePage } from '#test/people/scanners/wire-desk.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const reference = makeReference('A7', 2026, 77);
let server: TestServer;
let host: NodeHost;
let dataDir: string;
let page: WirePage;
let scan: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  await useLetterFonts();
  server = await aServer({ clock: () => new Date().toISOString() });
  const syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-paper-host-'));
  const rendererDir = join(import.meta.dirname, '..', '..', 'renderer');
  host = await startNodeHost({ port: 0, dataDir, rendererDir, syncUrl, demo: true });
  page = await openWirePage(host.url);
  const [letter] = ownLetters;
  const sheet = await drawLetter({
    lines: letter?.lines ?? [],
    language: 'fr',
    code: { text: reference, side: 20 },
  });
  scan = new Uint8Array(await scanLetter(sheet, { noise: 8, degrees: 182 }));
});
afterAll(async () => {
  page.close();
  await host.stop();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

/** Hands the scan in and gives the page that the shell keeps of it. */
const handIn = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { page: kept } = await page.desktop.call('scanning.import', { fileName: 'lettre.jpg', bytes });
  return { pageId: kept.id, frame: 0 };
};
const fresh = { current: null, picture: null };

describe('paper over the desktop contract', () => {
  it('is for a person whose desk is open', async () => {
    const place = { pageId: 'scn-00000001', frame: 0 };
    const asked = { job: 'a', ...place, ...fresh };
    expect(await failure(page.desktop.call('paper.prepare', asked))).toBe('desk-closed');
    await signInOn(page, host.url, server, 'per-anfa-agent-1');
    expect(await failure(page.desktop.call('paper.prepare', asked))).toBe('unknown-page');
    expect(
      await failure(page.desktop.call('paper.prepare', { ...asked, picture: new Uint8Array([1]) })),
    ).toBe('unknown-page');
  });

  it('goes from a scan to a searchable PDF, and tells how far it is', async () => {
    const { desktop } = page;
    const place = await handIn(scan);
    const ready = await desktop.call('paper.prepare', { job: 'b', ...place, ...fresh });
    expect(ready).toMatchObject({ language: 'fr', blank: false, frames: 1 });
    expect(ready.codes.map(({ text }) => text)).toEqual([reference]);
    const { copy, language } = ready;
    const told: number[] = [];
    const deaf = desktop.on('paper.progress', ({ job, done }) => {
      if (job === 'c') told.push(done);
    });
    const text = await desktop.call('paper.read', { job: 'c', ...place, copy, language });
    deaf();
    expect(told.at(-1)).toBe(1);
    const started = performance.now();
    expect(await desktop.call('paper.read', { job: 'd', ...place, copy, language })).toEqual(text);
    expect(performance.now() - started).toBeLessThan(1000);
    const bind = (words: boolean) =>
      desktop.call('paper.bind', {
        job: 'e',
        title: 'Lettre',
        language: null,
        pages: [{ ...place, copy, words }],
      });
    const [written] = await pdfium(Buffer.from((await bind(true)).pdf));
    expect(written).toContain('Berrechid');
    const [silent] = await pdfium(Buffer.from((await bind(false)).pdf));
    expect(silent).not.toContain('Berrechid');
    const shown = await sharp((await desktop.call('paper.copy', { ...place, copy })).bytes).metadata();
    expect([shown.format, shown.width, shown.height]).toEqual(['jpeg', ready.width, ready.height]);
  });

  it('makes another copy of every edit, and keeps the one before for a desk that never heard of it', async () => {
    const { desktop } = page;
    const place = await handIn(scan);
    const { copy, width, height } = await desktop.call('paper.prepare', { job: 'k', ...place, ...fresh });
    const turned = await desktop.call('paper.rotate', { ...place, copy, turns: 1 });
    expect([turned.width, turned.height]).toEqual([height, width]);
    const again = await desktop.call('paper.rotate', { ...place, copy, turns: 1 });
    expect([again.copy, [...again.thumbnail]]).toEqual([turned.copy, [...turned.thumbnail]]);
    const area = { left: 10, top: 20, width: 300, height: 200 };
    const cut = await desktop.call('paper.crop', { ...place, copy: turned.copy, area });
    expect(cut).toMatchObject({ width: 300, height: 200 });
    const gone = desktop.call('paper.read', { job: 'l', ...place, copy, language: 'fr' });
    expect(await failure(gone)).toBe('unknown-copy');
    const anew = await desktop.call('paper.prepare', { job: 'm', ...place, ...fresh, current: cut.copy });
    expect(anew.copy).toBe(copy);
    await desktop.call('scanning.release', { pageIds: [place.pageId] });
    expect(await failure(desktop.call('paper.copy', { ...place, copy }))).toBe('unknown-copy');
  });

  it('gives up a job on request, and says what is wrong with a file', async () => {
    const { desktop } = page;
    const place = await handIn(scan);
    const outcome = failure(desktop.call('paper.prepare', { job: 'f', ...place, ...fresh }));
    await desktop.call('paper.cancel', { job: 'f' });
    expect(await outcome).toBe('cancelled');
    // JPEG by its first bytes and nothing behind them.
    const broken = await handIn(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
    expect(['damaged', 'not-an-image']).toContain(
      await failure(desktop.call('paper.prepare', { job: 'g', ...broken, ...fresh })),
    );
    const { copy } = await desktop.call('paper.prepare', { job: 'n', ...place, ...fresh });
    const area = { left: 0, top: 0, width: 90_000, height: 10 };
    expect(await failure(desktop.call('paper.crop', { ...place, copy, area }))).toBe('outside-page');
  });

  it('gives up when the desk is locked', async () => {
    const { desktop } = page;
    const asked = failure(desktop.call('paper.prepare', { job: 'h', ...(await handIn(scan)), ...fresh }));
    await desktop.call('session.lock', {});
    expect(['cancelled', 'desk-closed']).toContain(await asked);
  });
});
