import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScannedPage } from '#main/ports/scanner-driver.ts';
import { FolderDriver } from './folder-driver.ts';
import { takenFolder } from './originals.ts';

const pdf = '%PDF-1.7 a letter\n%%EOF\n';
const png = Buffer.from('89504e470d0a1a0a0049454e44ae426082', 'hex');
const never = () => new AbortController().signal;
let folder: string;
let kept: Set<string>;
let driver: FolderDriver;
const driverOf = (pc: string) =>
  new FolderDriver(
    [folder],
    { name: async () => pc, isKept: async (id) => kept.has(id) },
    { lookMs: 30, idleMs: 300 },
  );
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maktab-watched-'));
  kept = new Set();
  driver = driverOf('pc1');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
const take = async (from = driver, signal = never()): Promise<ScannedPage[]> => {
  const pages: ScannedPage[] = [];
  for await (const page of from.scan(`folder:${folder}`, null, signal)) {
    kept.add(page.id ?? '');
    pages.push(page);
  }
  return pages;
};
const left = async () => (await readdir(folder)).filter((name) => name !== takenFolder).sort();
const aside = () => readdir(join(folder, takenFolder)).catch(() => []);

describe('a watched folder', () => {
  it('gives files by their first bytes, in their order, and leaves the others alone', async () => {
    await put('lettre 10.pdf', pdf);
    await put('lettre 2.txt', pdf);
    await put('page.png', png);
    await put('programme.pdf', 'MZ not a letter');
    await put('.hidden.pdf', pdf);
    expect((await take()).map(({ fileName, mime }) => [fileName, mime])).toEqual([
      ['lettre 2.txt', 'application/pdf'],
      ['lettre 10.pdf', 'application/pdf'],
      ['page.png', 'image/png'],
    ]);
    expect(await left()).toEqual(['.hidden.pdf', 'programme.pdf']);
  });

  it('takes nothing under a name that says that it is not finished', async () => {
    const names = ['a.pdf.tmp', 'b.part', 'c.pdf.crdownload', '~$d.pdf', 'e.pdf~', 'f.PARTIAL', '.g.pdf'];
    for (const name of names) await put(name, pdf);
    await expect(take()).rejects.toThrow('no-paper');
    expect(await left()).toEqual([...names].sort());
  });

  it('does not touch a file written in three parts with long pauses, and says which is not whole', async () => {
    await put('long.pdf', pdf.slice(0, 8));
    const pages = take();
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await wait(150);
    expect(await left()).toEqual(['long.pdf']);
    await appendFile(join(folder, 'long.pdf'), pdf.slice(8, 15));
    await wait(150);
    await appendFile(join(folder, 'long.pdf'), pdf.slice(15));
    expect((await pages).map(({ bytes }) => bytes.toString())).toEqual([pdf]);
    await put('coupé.pdf', pdf.slice(0, 12));
    const abort = new AbortController();
    const watching = (async () => {
      for await (const _page of driver.watch(`folder:${folder}`, abort.signal)) expect(_page).toBeNull();
    })().catch(() => undefined);
    await expect.poll(() => driver.unfinished(`folder:${folder}`)).toEqual(['coupé.pdf']);
    abort.abort();
    await watching;
    expect(await left()).toEqual(['coupé.pdf']);
  });

  it('keeps the original aside until the letter is filed', async () => {
    await put('lettre.pdf', pdf);
    const [page] = await take();
    const [name = ''] = await aside();
    expect(name.endsWith(`${page?.id ?? ''} lettre.pdf`)).toBe(true);
    expect(await readFile(join(folder, takenFolder, name), 'utf8')).toBe(pdf);
    await driverOf('pc2').letGo([page?.id ?? '']);
    expect(await aside()).toHaveLength(1);
    await driver.letGo([page?.id ?? '']);
    expect(await aside()).toEqual([]);
  });

  it('gives back a file whose page was not made safe, at once or at the next start', async () => {
    await put('lettre.pdf', pdf);
    for await (const page of driver.scan(`folder:${folder}`, null, never())) {
      expect(await left()).not.toContain(page.fileName);
      break;
    }
    expect(await left()).toEqual(['lettre.pdf']);
    // Killed between taking and keeping: nothing runs that could give it back. Another PC leaves it alone.
    for await (const page of driver.scan(`folder:${folder}`, null, never())) {
      kept.add(page.id ?? '');
      break;
    }
    kept.clear();
    await expect(take(driverOf('pc2'))).rejects.toThrow('no-paper');
    expect((await take(driverOf('pc1'))).map(({ fileName }) => fileName)).toEqual(['lettre.pdf']);
  });

  it('gives each file to one of two desks only', async () => {
    for (let n = 0; n < 20; n += 1) await put(`lettre ${String(n)}.pdf`, pdf);
    const desks = [take(), take(driverOf('pc2'))].map((desk) => desk.catch(() => []));
    const taken = (await Promise.all(desks)).flat().map(({ fileName }) => fileName);
    expect(taken).toHaveLength(20);
    expect(new Set(taken).size).toBe(20);
  });

  it('is no other folder than the administrator’s', async () => {
    await expect(driver.capabilities('folder:/etc')).rejects.toThrow('unreachable');
    await expect(driver.capabilities(`folder:${folder}/..`)).rejects.toThrow('unreachable');
  });
});
