import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PrintPage } from '#shared/contracts/printing-api.ts';
import { headlessRig } from '#test/people/printers.ts';
import type { PrinterRig } from '#test/contracts/printer.ts';
import { browserPaths, findBrowser } from './find-browser.ts';
import { headlessPrinter } from './headless-printer.ts';
import { serveOnce } from './one-time-page.ts';

const page: PrintPage = { title: 'x', language: 'fr', styles: [], body: '<p>Nom du citoyen</p>' };
let rig: PrinterRig;
beforeAll(async () => {
  rig = await headlessRig();
});
afterAll(() => rig.remove());

describe('a page to print', () => {
  it('is given once, to who knows its address, under its own name only', async () => {
    const served = await serveOnce('<p>secret</p>', tmpdir());
    const { origin } = new URL(served.url);
    expect((await fetch(`${origin}/`)).status).toBe(404);
    expect((await fetch(served.url, { method: 'POST' })).status).toBe(404);
    const first = await fetch(served.url);
    expect([first.status, await first.text()]).toEqual([200, '<p>secret</p>']);
    expect(first.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect((await fetch(served.url)).status).toBe(404);
    expect((await fetch(`${origin}/assets/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    served.close();
    await expect(fetch(served.url)).rejects.toThrow();
  });

  it('leaves nothing on the disk', async () => {
    const own = await mkdtemp(join(tmpdir(), 'maktab-tmp-'));
    vi.stubEnv('TMPDIR', own);
    await rig.printer.toPdf(page);
    vi.unstubAllEnvs();
    expect(await readdir(own)).toEqual([]);
    await rm(own, { recursive: true });
  });
});

describe('a PC without a browser to print with', () => {
  const none = headlessPrinter({ assetsDir: tmpdir(), browser: '/nowhere/chromium' });
  it('says so, so that the screen can offer the browser’s own dialog', async () => {
    expect(await none.abilities()).toEqual({ pdf: false, silent: false });
    await expect(none.toPdf(page)).rejects.toMatchObject({ code: 'no-print-engine' });
  });
  it('a browser that breaks is a failure, not a file', async () => {
    const broken = headlessPrinter({ assetsDir: tmpdir(), browser: '/bin/false' });
    await expect(broken.toPdf(page)).rejects.toMatchObject({ code: 'print-failed' });
  });
});

describe('where a browser is looked for', () => {
  it('Chromium, Chrome and Edge on each system', async () => {
    expect(browserPaths('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(browserPaths('linux', { PATH: '/usr/bin' })[0]).toBe(join('/usr/bin', 'chromium'));
    expect(await findBrowser('/nowhere')).toBeNull();
  });
});
