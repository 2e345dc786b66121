import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ensureBuilt } from '#main/start/build.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import { plantPageKey } from '#test/people/prove-page.ts';
import { type HostProcess, startHostProcess } from '#test/people/scanners/host-process.ts';
import { openWirePage, wirePin, signInOn, unlockOn, type WirePage } from '#test/people/scanners/wire-desk.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { headlessShellPath } from '../chromium.mjs';

/** Moments after the work has begun, ms: taking in, preparing, reading, binding, filing, letting go. */
const moments = (process.env['MAKTAB_KILL_MS'] ?? '0 400 1200 2400 4000 6000').split(' ').map(Number);
const filedWithin = 60_000;
const agent = 'per-anfa-agent-1';
const rendererDir = join(import.meta.dirname, '..', '..', 'dist', 'renderer');
const attached = z.object({ attachments: z.array(z.object({ fileId: z.string(), size: z.number() })) });

/** The request that all letters are about. */
let requestId: string;
let reference: string;
let server: TestServer;
let syncUrl: string;
let dataDir: string;
let host: HostProcess;
let wire: WirePage;
let browser: Browser;
let desk: Page;
/** Letters handed in so far, each unlike any other. */
let letters = 0;

const startHost = async (port: number) => {
  host = await startHostProcess(dataDir, syncUrl, { port, rendererDir });
};
const openDesk = async () => {
  const [name = '', value = ''] = wire.cookie.split('=');
  const [context = await browser.newContext({ locale: 'fr-MA' })] = browser.contexts();
  await context.addCookies([{ name, value, url: host.url }]);
  desk = await context.newPage();
  desk.on('pageerror', (error) => console.error(error.stack));
  await plantPageKey(desk, host.url, wire.cookie);
  await desk.goto(`${host.url}/#/scanning`);
};
/** On the shell's disk when it resolves. */
const handIn = async () => {
  letters += 1;
  // Of the person whose request it is: otherwise it would wait for somebody to look.
  const lines = ['Nom : Mohamed Alami', 'CIN : BE123456', `Lettre numéro ${String(letters)} sur les rats.`];
  const sheet = await drawLetter({ lines, language: 'fr', code: { text: reference, side: 28 } });
  const bytes = new Uint8Array(await scanLetter(sheet, { dpi: 150, degrees: 1, noise: 4 }));
  await wire.desktop.call('scanning.import', { fileName: `${String(letters)}.jpg`, bytes });
};
const begin = () =>
  desk.evaluate((person) => {
    const windows = new BroadcastChannel(`maktab-paper-${person}`);
    windows.postMessage('collect');
    windows.close();
  }, agent);

/** Every letter is in its request once, no page waits anywhere, and the shell keeps nothing. */
const expectAllFiled = async () => {
  await expect
    .poll(() => desk.getByTestId('filed').count(), { timeout: filedWithin, interval: 300 })
    .toBe(letters);
  expect(await desk.getByTestId('letter').count()).toBe(0);
  const files = async () => {
    const { docs } = await server.read(agent, 'requests');
    const request = docs.find(({ _id }) => _id === requestId);
    return attached.parse(request).attachments.map(({ fileId }) => fileId);
  };
  await expect.poll(async () => (await files()).length, { timeout: 20_000 }).toBe(letters);
  expect(new Set(await files()).size).toBe(letters);
  const spooled = async () => {
    const names = await readdir(join(dataDir, 'scan-spool'), { recursive: true });
    return names.filter((name) => name.includes('.'));
  };
  await expect.poll(spooled, { timeout: 10_000 }).toEqual([]);
};

beforeAll(async () => {
  await Promise.all([ensureBuilt(), useLetterFonts()]);
  server = await aServer({ clock: () => new Date().toISOString() });
  syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const code = await server.desk(agent, 'dsk-letters-0001');
  const body = aRegistration({ channel: 'paper' }, code);
  const registration = aCommand(body, { desk: code, doneAt: new Date().toISOString() });
  await server.send(agent, [registration]);
  expect(await server.verdict(agent, registration)).toMatchObject({ accepted: true });
  ({ requestId } = registration);
  ({ reference } = body);
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-letters-'));
  browser = await chromium.launch({ executablePath: headlessShellPath, args: ['--no-sandbox'] });
  await startHost(0);
  wire = await openWirePage(host.url);
  await signInOn(wire, host.url, server, agent);
  await openDesk();
  await desk.getByRole('heading', { level: 1, name: /Numérisation/ }).waitFor({ timeout: 60_000 });
}, 300_000);
afterAll(async () => {
  await browser.close();
  wire.close();
  await host.kill();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a letter on its way from the scanner to its request', () => {
  it.each(moments)(
    'is filed once when the shell is killed %i ms after the work began; the work goes on by itself',
    async (moment) => {
      await handIn();
      await begin();
      await desk.waitForTimeout(moment);
      await host.kill();
      wire.close();
      await startHost(Number(new URL(host.url).port));
      wire = await openWirePage(host.url, wire.cookie);
      // The window says at once that the shell has lost the desk, and goes on when it is open again.
      const code = desk.getByLabel(/Code PIN/);
      await code.waitFor({ timeout: 20_000 });
      await desk.getByText(/a redémarré/).waitFor();
      await code.fill(wirePin);
      await desk.keyboard.press('Enter');
      await expectAllFiled();
    },
    180_000,
  );

  it.each(moments)(
    'is filed once when the window is killed %i ms after the work began',
    async (moment) => {
      await handIn();
      await begin();
      await desk.waitForTimeout(moment);
      await desk.close({ runBeforeUnload: false });
      await openDesk();
      await expectAllFiled();
    },
    180_000,
  );

  it('stays in the shell when the browser’s data is lost, and comes back as a letter', async () => {
    await browser.contexts()[0]?.close();
    await unlockOn(wire, agent);
    await handIn();
    const { pages } = await wire.desktop.call('scanning.pages', {});
    expect(pages).toHaveLength(1);
    await openDesk();
    letters = 1;
    await expect
      .poll(() => desk.getByTestId('filed').count(), { timeout: filedWithin, interval: 300 })
      .toBe(1);
  });
});
