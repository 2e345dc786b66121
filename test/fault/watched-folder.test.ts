import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takenFolder } from '#main/services/scanning/folder/originals.ts';
import { type HostProcess, startHostProcess } from '#test/people/scanners/host-process.ts';
import { openWirePage, signInOn, unlockOn, type WirePage } from '#test/people/scanners/wire-desk.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
/** Moments after files begin to fall into the folder at which the shell is killed, ms. */
const moments = [0, 900, 2300, 4100];
const perMoment = 5;

let server: TestServer;
let syncUrl: string;
let root: string;
let folder: string;
let host: HostProcess;
let page: WirePage;
let picture: Buffer;
const dropped: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'maktab-watch-'));
  folder = join(root, 'copieur');
  await mkdir(folder);
  picture = await readFile(join(import.meta.dirname, '..', 'people', 'scanners', 'page.jpg'));
  server = await aServer({ clock: () => new Date().toISOString() });
  syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
  host = await startHostProcess(join(root, 'data'), syncUrl, undefined, folder);
  page = await openWirePage(host.url);
  await signInOn(page, host.url, server, agent);
}, 120_000);
afterAll(async () => {
  page.close();
  await host.kill();
  await server.close();
  await rm(root, { recursive: true, force: true });
});

/** As copiers write: a part, a pause, the rest. */
const drop = async (name: string) => {
  dropped.push(name);
  await writeFile(join(folder, name), picture.subarray(0, picture.length / 3));
  await new Promise((resolve) => setTimeout(resolve, 60));
  await writeFile(join(folder, name), picture);
};
const pages = async () => (await page.desktop.call('scanning.pages', {})).pages;
const originals = async () => readdir(join(folder, takenFolder)).catch(() => []);
const waiting = async () => (await readdir(folder)).filter((name) => name !== takenFolder);

describe('a watched folder, taken from by itself', () => {
  it.each(moments)(
    'makes one letter of each file, whole, when the shell is killed %i ms on',
    async (moment) => {
      await page.desktop.call('scanning.watch', {});
      const falling = (async () => {
        for (let n = 0; n < perMoment; n += 1) await drop(`lettre ${String(dropped.length + 1)}.jpg`);
      })();
      await new Promise((resolve) => setTimeout(resolve, moment));
      await host.kill();
      await falling;
      page.close();
      const { cookie } = page;
      host = await startHostProcess(join(root, 'data'), syncUrl, undefined, folder);
      page = await openWirePage(host.url, cookie);
      await unlockOn(page, agent);
      await page.desktop.call('scanning.watch', {});
      await expect
        .poll(async () => (await pages()).length, { timeout: 30_000, interval: 300 })
        .toBe(dropped.length);
      const taken = await pages();
      expect(taken.map(({ fileName }) => fileName).sort()).toEqual([...dropped].sort());
      // Each is a stack of its own: never two people's letters in one.
      expect(new Set(taken.map(({ jobId }) => jobId)).size).toBe(dropped.length);
      expect(new Set(taken.map(({ size }) => size))).toEqual(new Set([picture.length]));
      expect(await waiting()).toEqual([]);
      expect(await originals()).toHaveLength(dropped.length);
    },
    90_000,
  );

  it('keeps every original until its letter is let go of, and stops when it is switched off', async () => {
    const [first] = await pages();
    await page.desktop.call('scanning.release', { pageIds: [first?.id ?? ''] });
    const left = await originals();
    expect(left).toHaveLength(dropped.length - 1);
    expect(left.some((name) => name.includes(first?.id ?? ''))).toBe(false);
    const { devices } = await page.desktop.call('scanning.devices', {});
    const device = devices.find(({ driver }) => driver === 'folder');
    expect(device?.watched).toBe(true);
    await page.desktop.call('scanning.setWatched', { deviceId: device?.id ?? '', watched: false });
    await page.desktop.call('scanning.watch', {});
    await writeFile(join(folder, 'à la main.jpg'), picture);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await waiting()).toEqual(['à la main.jpg']);
  }, 30_000);
});
