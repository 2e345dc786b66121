import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScannedPage } from '#main/ports/scanner-driver.ts';
import { FolderDriver } from './folder-driver.ts';

const pdf = '%PDF-1.7 a letter';
let folder: string;
let driver: FolderDriver;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maktab-watched-'));
  driver = new FolderDriver([folder], { lookMs: 30, idleMs: 200 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
const watch = async (signal = new AbortController().signal): Promise<ScannedPage[]> => {
  const pages: ScannedPage[] = [];
  for await (const page of driver.scan(`folder:${folder}`, null, signal)) pages.push(page);
  return pages;
};

describe('a watched folder', () => {
  it('gives files by their first bytes, in their order, and leaves the others alone', async () => {
    await put('lettre 10.pdf', pdf);
    await put('lettre 2.txt', pdf);
    await put('page.png', Buffer.from('89504e470d0a1a0a00', 'hex'));
    await put('page.tif', Buffer.from('49492a0008000000', 'hex'));
    await put('programme.pdf', 'MZ not a letter');
    await put('.hidden.pdf', pdf);
    expect((await watch()).map(({ fileName, mime }) => [fileName, mime])).toEqual([
      ['lettre 2.txt', 'application/pdf'],
      ['lettre 10.pdf', 'application/pdf'],
      ['page.png', 'image/png'],
      ['page.tif', 'image/tiff'],
    ]);
    expect((await readdir(folder)).sort()).toEqual(['.hidden.pdf', 'programme.pdf']);
  });

  it('does not touch a file that is still being written', async () => {
    const path = join(folder, 'long.pdf');
    await writeFile(path, pdf);
    const writing = setInterval(() => void appendFile(path, ' more'), 10);
    const pages = watch();
    await new Promise((resolve) => setTimeout(resolve, 120));
    clearInterval(writing);
    const [page] = await pages;
    expect(page?.bytes.toString().endsWith(' more')).toBe(true);
    expect(page?.bytes.length).toBeGreaterThan(pdf.length + 5);
  });

  it('keeps the file of a page that was not made safe', async () => {
    await put('lettre.pdf', pdf);
    for await (const page of driver.scan(`folder:${folder}`, null, new AbortController().signal)) {
      expect(await readdir(folder)).not.toContain(page.fileName);
      break;
    }
    expect(await readdir(folder)).toEqual(['lettre.pdf']);
  });

  it('gives each file to one of two desks only', async () => {
    for (let n = 0; n < 20; n += 1) await put(`lettre ${String(n)}.pdf`, pdf);
    const taken = (await Promise.all([watch(), watch()])).flat().map(({ fileName }) => fileName);
    expect(taken).toHaveLength(20);
    expect(new Set(taken).size).toBe(20);
  });

  it('is no other folder than the administrator’s', async () => {
    await expect(driver.capabilities('folder:/etc')).rejects.toThrow('unreachable');
    await expect(driver.capabilities(`folder:${folder}/..`)).rejects.toThrow('unreachable');
  });
});
