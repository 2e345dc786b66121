import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopEventData } from '#shared/contracts/desktop-api.ts';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';
import { FakeCopier } from '#test/people/scanners/fake-escl.ts';
import { aSaneTestBackend, type SaneTestBackend } from '#test/people/scanners/sane.ts';
import { openWirePage, signInOn, unlockOn, type WirePage } from '#test/people/scanners/wire-desk.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { type NodeHost, startNodeHost } from '#main/node-host/server.ts';

const [agent, other] = ['per-anfa-agent-1', 'per-anfa-agent-2'];
const feeder: ScanSettings = { source: 'feeder', resolution: 100, mode: 'colour', size: null };
const deviceId = 'sane:test:0';
let backend: SaneTestBackend;
let server: TestServer;
let syncUrl: string;
let dataDir: string;
let host: NodeHost;
let page: WirePage;
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
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-scan-host-'));
  const rendererDir = join(import.meta.dirname, '..', '..', 'renderer');
  host = await startNodeHost({ port: 0, dataDir, rendererDir, syncUrl, demo: true });
  page = await openWirePage(host.url);
  await signInOn(page, host.url, server, agent);
});
afterEach(async () => {
  page.close();
  await host.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Pages as they are told, and the end of the job. */
const follow = () => {
  const arrived: WaitingPage[] = [];
  page.desktop.on('scanning.arrived', (told) => arrived.push(told.page));
  const ended = new Promise<DesktopEventData<'scanning.ended'>>((resolve) =>
    page.desktop.on('scanning.ended', resolve),
  );
  return { arrived, ended };
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
const spooled = async () =>
  (await readdir(join(dataDir, 'scan-spool'), { recursive: true })).filter((name) => name.endsWith('.scan'));

describe('scanning over the desktop contract', () => {
  it('tells every page once it is safe, gives its bytes, and forgets it only when the desk lets it go', async () => {
    const { arrived, ended } = follow();
    const found: string[] = [];
    page.desktop.on('scanning.found', ({ devices }) => found.push(...devices.map(({ id }) => id)));
    const { devices } = await page.desktop.call('scanning.devices', {});
    expect(devices.map(({ id }) => id)).toContain(deviceId);
    expect(found).toContain(deviceId);
    const { jobId } = await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    expect(await ended).toEqual({ jobId, deviceId, pages: 10, problem: null });
    expect(arrived.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const { pages } = await page.desktop.call('scanning.pages', {});
    expect(pages).toEqual(arrived);
    const [first] = pages;
    const { mime, bytes } = await page.desktop.call('scanning.page', { pageId: first?.id ?? '' });
    const content = Buffer.from(bytes);
    expect([mime, findFormat(content), content.length]).toEqual([first?.mime, 'image/jpeg', first?.size]);
    await page.desktop.call('scanning.release', { pageIds: pages.slice(0, 9).map(({ id }) => id) });
    expect((await page.desktop.call('scanning.pages', {})).pages).toEqual(arrived.slice(9));
    expect(await spooled()).toHaveLength(1);
  });

  it('remembers the settings of each device', async () => {
    const { ended } = follow();
    await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    await ended;
    const { settings } = await page.desktop.call('scanning.capabilities', { deviceId });
    expect(settings).toEqual(feeder);
    const { devices } = await page.desktop.call('scanning.devices', {});
    expect(devices.find(({ id }) => id === 'sane:test:1')?.settings).toBeNull();
  });

  it('cancels at once and keeps the pages', async () => {
    await backend.configure('read-delay true', 'read-delay-duration 20000');
    const { arrived, ended } = follow();
    const { jobId } = await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    const again = page.desktop.call('scanning.start', { deviceId, settings: feeder });
    expect(await failure(again)).toBe('busy');
    await expect.poll(() => arrived.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const asked = performance.now();
    await page.desktop.call('scanning.cancel', { jobId });
    expect(await ended).toMatchObject({ jobId, problem: 'cancelled' });
    expect(performance.now() - asked).toBeLessThan(500);
    expect((await page.desktop.call('scanning.pages', {})).pages).toEqual(arrived);
  });

  it('ends a job with what the scanner says', async () => {
    await backend.configure('read-status-code "SANE_STATUS_JAMMED"');
    const { ended } = follow();
    await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    expect(await ended).toMatchObject({ pages: 0, problem: 'jam' });
  });

  it('leaves nothing in clear on the disk', async () => {
    const { ended } = follow();
    await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    await ended;
    await expect.poll(() => readdir(join(dataDir, 'scan-work'))).toEqual([]);
    const folder = join(dataDir, 'scan-spool');
    for (const name of await spooled())
      expect((await readFile(join(folder, name))).toString('latin1')).not.toMatch(/JFIF|image\/jpeg|sane/);
  });

  it('gives each person their own pages only', async () => {
    const { ended } = follow();
    await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    await ended;
    const { pages } = await page.desktop.call('scanning.pages', {});
    await page.desktop.call('session.lock', {});
    expect(await failure(page.desktop.call('scanning.pages', {}))).toBe('desk-closed');
    await signInOn(page, host.url, server, other);
    expect(await page.desktop.call('scanning.pages', {})).toEqual({ pages: [], running: [], unreadable: 0 });
    const foreign = page.desktop.call('scanning.page', { pageId: pages[0]?.id ?? '' });
    expect(await failure(foreign)).toBe('unknown-page');
    await unlockOn(page, agent);
    expect((await page.desktop.call('scanning.pages', {})).pages).toHaveLength(10);
  });

  it('takes a picked file by its first bytes, not by its name', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 a letter');
    const taken = await page.desktop.call('scanning.import', { fileName: 'lettre.jpg', bytes });
    expect(taken.page).toMatchObject({ mime: 'application/pdf', fileName: 'lettre.jpg', size: 17 });
    const refused = page.desktop.call('scanning.import', {
      fileName: 'lettre.pdf',
      bytes: new TextEncoder().encode('MZ a program'),
    });
    expect(await failure(refused)).toBe('unknown-format');
  });

  it('scans from a network copier by its address, and forgets the address again', async () => {
    const copier = new FakeCopier();
    copier.reset({ sheets: 3 });
    const base = await copier.listen();
    const { device } = await page.desktop.call('scanning.addAddress', { url: new URL(base).origin });
    const listed = async () =>
      (await page.desktop.call('scanning.devices', {})).devices.filter(({ driver }) => driver === 'escl');
    expect(await listed()).toMatchObject([{ ...device, settings: null }]);
    const { ended } = follow();
    const settings: ScanSettings = { ...feeder, resolution: 300 };
    await page.desktop.call('scanning.start', { deviceId: device.id, settings });
    expect(await ended).toMatchObject({ pages: 3, problem: null });
    await page.desktop.call('scanning.removeAddress', { deviceId: device.id });
    expect(await listed()).toEqual([]);
    copier.close();
    const foreign = page.desktop.call('scanning.addAddress', { url: 'http://8.8.8.8' });
    expect(await failure(foreign)).toBe('denied');
  });

  it('tells every page of the profile, and a page that comes later finds what runs', async () => {
    await backend.configure('read-delay true', 'read-delay-duration 20000');
    const { jobId } = await page.desktop.call('scanning.start', { deviceId, settings: feeder });
    const second = await openWirePage(host.url, page.cookie);
    const { running } = await second.desktop.call('scanning.pages', {});
    expect(running).toMatchObject([{ jobId, deviceId }]);
    const heard = new Promise((resolve) => second.desktop.on('scanning.ended', resolve));
    const { ended } = follow();
    await second.desktop.call('scanning.cancel', { jobId });
    expect(await heard).toEqual(await ended);
    second.close();
  });

  it('knows no device of another kind', async () => {
    const start = page.desktop.call('scanning.start', { deviceId: 'nothing:1', settings: feeder });
    expect(await failure(start)).toBe('unreachable');
  });
});
