import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopEventData } from '#shared/contracts/desktop-api.ts';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';
import { type HostProcess, startHostProcess } from '#test/people/scanners/host-process.ts';
import { aSaneTestBackend, type SaneTestBackend } from '#test/people/scanners/sane.ts';
import { openWirePage, signInOn, unlockOn, type WirePage } from '#test/people/scanners/wire-desk.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const deviceId = 'sane:test:0';
const feeder: ScanSettings = { source: 'feeder', resolution: 100, mode: 'colour', size: null };
let backend: SaneTestBackend;
let server: TestServer;
let syncUrl: string;
let dataDir: string;
let host: HostProcess | null = null;
beforeAll(async () => {
  backend = await aSaneTestBackend();
  server = await aServer({ clock: () => new Date().toISOString() });
  syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await backend.remove();
});
beforeEach(async () => {
  await backend.configure();
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-scan-fault-'));
});
afterEach(async () => {
  await host?.kill();
  await rm(dataDir, { recursive: true, force: true });
});

const begin = async (page: WirePage) => {
  const arrived: WaitingPage[] = [];
  page.desktop.on('scanning.arrived', (told) => arrived.push(told.page));
  const ended = new Promise<DesktopEventData<'scanning.ended'>>((resolve) =>
    page.desktop.on('scanning.ended', resolve),
  );
  await page.desktop.call('scanning.start', { deviceId, settings: feeder });
  return { arrived, ended };
};
/** The `scanimage` processes that work in a data folder. */
const scanimages = async (folder: string): Promise<string[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return places.filter((place) => place.startsWith(join(folder, 'scan-work')));
};

/** Every page can be opened, and is a picture of the size it says. */
const checkAll = async (page: WirePage, pages: readonly WaitingPage[]) => {
  for (const { id, mime, size } of pages) {
    const { bytes } = await page.desktop.call('scanning.page', { pageId: id });
    const content = Buffer.from(bytes);
    expect([findFormat(content), content.length]).toEqual([mime, size]);
  }
};

describe('kill -9 of the shell in the middle of a scan', () => {
  it('loses no page that was told, offers them again, and scans on', async () => {
    await backend.configure('read-delay true', 'read-delay-duration 20000');
    host = await startHostProcess(dataDir, syncUrl);
    let page = await openWirePage(host.url);
    await signInOn(page, host.url, server, agent);
    const told: WaitingPage[] = [];
    for (const wanted of [1, 3, 2]) {
      const { arrived } = await begin(page);
      await expect
        .poll(() => arrived.length, { timeout: 20_000, interval: 5 })
        .toBeGreaterThanOrEqual(wanted);
      const unanswered = page.desktop.call('scanning.devices', {}).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : error),
      );
      await host.kill();
      await expect.poll(() => scanimages(dataDir)).toEqual([]);
      expect(await unanswered).toBe('shell-gone');
      told.push(...arrived);
      page.close();
      host = await startHostProcess(dataDir, syncUrl);
      page = await openWirePage(host.url, page.cookie);
      await unlockOn(page, agent);
      const { pages, running, unreadable } = await page.desktop.call('scanning.pages', {});
      const waiting = new Set(pages.map(({ id }) => id));
      expect(told.filter(({ id }) => !waiting.has(id))).toEqual([]);
      expect([running, unreadable]).toEqual([[], 0]);
      await checkAll(page, pages);
    }
    const left = await readdir(dataDir, { recursive: true });
    expect(left.filter((name) => name.startsWith('scan-work') || name.endsWith('.new'))).toEqual([]);
    await backend.configure();
    const { ended } = await begin(page);
    expect(await ended).toMatchObject({ pages: 10, problem: null });
    const { pages } = await page.desktop.call('scanning.pages', {});
    await page.desktop.call('scanning.release', { pageIds: pages.map(({ id }) => id) });
    expect((await page.desktop.call('scanning.pages', {})).pages).toEqual([]);
    page.close();
  });
});

/** Mounting takes root, which CI has. */
const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('a full disk', () => {
  it('ends the scan with its name, keeps what was scanned, and takes pages again when there is room', async () => {
    const spool = join(dataDir, 'scan-spool');
    await mkdir(spool);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', spool]);
    try {
      host = await startHostProcess(dataDir, syncUrl);
      const page = await openWirePage(host.url);
      await signInOn(page, host.url, server, agent);
      const first = await begin(page);
      const end = await first.ended;
      expect(end.problem).toBe('disk-full');
      expect(end.pages).toBeGreaterThan(0);
      const { pages, unreadable } = await page.desktop.call('scanning.pages', {});
      expect([pages, unreadable]).toEqual([first.arrived, 0]);
      await checkAll(page, pages);
      await page.desktop.call('scanning.release', { pageIds: pages.map(({ id }) => id) });
      const second = await begin(page);
      expect((await second.ended).pages).toBe(end.pages);
      page.close();
    } finally {
      await host?.kill();
      execFileSync('umount', [spool]);
    }
  });
});
