import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, startNodeHost } from '#main/node-host/server.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters } from '#test/people/letters/letters.ts';
import { pdfium } from '#test/people/letters/pdf-readers.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import { openPage, signInOn, type WirePage } from '#test/people/scanners/wire-desk.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const reference = makeReference('A7', 2026, 77);
let server: TestServer;
let host: NodeHost;
let dataDir: string;
let page: WirePage;
let scan: string;
beforeAll(async () => {
  await useLetterFonts();
  server = await aServer({ clock: () => new Date().toISOString() });
  const syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-paper-host-'));
  const rendererDir = join(import.meta.dirname, '..', '..', 'renderer');
  host = await startNodeHost({ port: 0, dataDir, rendererDir, syncUrl, demo: true });
  page = await openPage(host.url);
  const [letter] = ownLetters;
  const sheet = await drawLetter({
    lines: letter?.lines ?? [],
    language: 'fr',
    code: { text: reference, side: 20 },
  });
  scan = (await scanLetter(sheet, { noise: 8, degrees: 182 })).toString('base64');
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

describe('paper over the desktop contract', () => {
  it('is for a person whose desk is open', async () => {
    const asked = { job: 'a', image: scan, frame: 0, upright: null };
    expect(await failure(page.desktop.call('paper.analyse', asked))).toBe('desk-closed');
    await signInOn(page, host.url, server, 'per-anfa-agent-1');
  });

  it('goes from a scan to a searchable PDF, and tells how far it is', async () => {
    const { desktop } = page;
    const ready = await desktop.call('paper.analyse', { job: 'b', image: scan, frame: 0, upright: null });
    expect(ready).toMatchObject({ upright: { turns: 2 }, language: 'fr', blank: false, frames: 1 });
    expect(ready.codes.map(({ text }) => text)).toEqual([reference]);
    const told: number[] = [];
    const deaf = desktop.on('paper.progress', ({ job, done }) => {
      if (job === 'c') told.push(done);
    });
    const text = await desktop.call('paper.read', { job: 'c', image: ready.image, language: ready.language });
    deaf();
    expect(told.at(-1)).toBe(1);
    const started = performance.now();
    expect(
      await desktop.call('paper.read', { job: 'd', image: ready.image, language: ready.language }),
    ).toEqual(text);
    expect(performance.now() - started).toBeLessThan(1000);
    const { pdf } = await desktop.call('paper.pdf', {
      job: 'e',
      title: 'Lettre',
      language: 'fr',
      pages: [{ image: ready.image, dpi: ready.dpi, text }],
    });
    const [written] = await pdfium(Buffer.from(pdf, 'base64'));
    expect(written).toContain('Berrechid');
    const turned = await desktop.call('paper.rotate', { image: ready.image, turns: 1 });
    expect([turned.width, turned.height]).toEqual([ready.height, ready.width]);
    const area = { left: 10, top: 20, width: 300, height: 200 };
    expect(await desktop.call('paper.crop', { image: ready.image, area })).toMatchObject({
      width: 300,
      height: 200,
    });
  });

  it('gives up a job on request, and says what is wrong with a file', async () => {
    const { desktop } = page;
    const asked = desktop.call('paper.analyse', { job: 'f', image: scan, frame: 0, upright: null });
    const outcome = failure(asked);
    await desktop.call('paper.cancel', { job: 'f' });
    expect(await outcome).toBe('cancelled');
    const image = Buffer.from('no image').toString('base64');
    expect(await failure(desktop.call('paper.analyse', { job: 'g', image, frame: 0, upright: null }))).toBe(
      'not-an-image',
    );
    const area = { left: 0, top: 0, width: 90_000, height: 10 };
    expect(await failure(desktop.call('paper.crop', { image: scan, area }))).toBe('outside-page');
  });

  it('forgets and gives up when the desk is locked', async () => {
    const { desktop } = page;
    const asked = failure(desktop.call('paper.analyse', { job: 'h', image: scan, frame: 0, upright: null }));
    await desktop.call('session.lock', {});
    expect(['cancelled', 'desk-closed']).toContain(await asked);
  });
});
