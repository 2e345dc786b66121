import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageText } from '#shared/documents/page-text.ts';
import { SealedFolder } from './sealed-folder.ts';
import { clearDrafts, Spool } from './spool.ts';
import { WorkingCopies } from './working-copies.ts';

const storeId = 'sto-000000000001';
const key = randomBytes(32);
const bytes = randomBytes(200_000);
const page = (number: number) => ({
  jobId: 'job-00000001',
  deviceId: 'sane:test:0',
  number,
  side: 'front' as const,
  mime: 'image/jpeg' as const,
  scannedAt: '2026-11-24T10:15:00.000Z',
  resolution: 300,
  fileName: null,
});
let root: string;
let spool: Spool;
let copies: WorkingCopies;
/** As another start of the shell, or somebody else's key, finds it. */
const openedWith = (other: Buffer) => {
  const folder = new SealedFolder(join(root, storeId), other);
  return { spool: new Spool(folder), copies: new WorkingCopies(folder) };
};
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'maktab-spool-'));
  ({ spool, copies } = openedWith(key));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fileOf = (id: string) => join(root, storeId, `${id}.scan`);

describe('the spool', () => {
  it('is empty before the first page', async () => {
    expect(await spool.list()).toEqual({ pages: [], unreadable: 0 });
  });

  it('keeps pages in their order until each is removed, over restarts', async () => {
    const kept = [await spool.keep(page(1), bytes), await spool.keep(page(2), bytes)];
    const later = openedWith(key).spool;
    expect(await later.list()).toEqual({ pages: kept, unreadable: 0 });
    expect((await later.read(kept[1]?.id ?? '')).bytes.equals(bytes)).toBe(true);
    await later.remove([kept[0]?.id ?? '', 'scn-unknown-00']);
    expect((await later.list()).pages).toEqual([kept[1]]);
  });

  it('lets nobody but its owner read a file', async () => {
    const { id } = await spool.keep(page(1), bytes);
    expect((await stat(fileOf(id))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, storeId))).mode & 0o777).toBe(0o700);
    const content = await readFile(fileOf(id));
    expect(content.includes(bytes.subarray(1000, 1016))).toBe(false);
    expect(content.includes('sane')).toBe(false);
  });

  it('opens nothing with another key', async () => {
    const { id } = await spool.keep(page(1), bytes);
    const other = openedWith(randomBytes(32)).spool;
    expect(await other.list()).toEqual({ pages: [], unreadable: 1 });
    await expect(other.read(id)).rejects.toThrow('unknown-page');
  });

  it('knows a changed, exchanged or cut file, keeps it, and goes on with the others', async () => {
    const kept = [];
    for (const number of [1, 2, 3, 4]) kept.push(await spool.keep(page(number), bytes));
    const [changed = '', exchanged = '', cut = '', whole = ''] = kept.map(({ id }) => id);
    const content = await readFile(fileOf(changed));
    content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
    await writeFile(fileOf(changed), content);
    await writeFile(fileOf(exchanged), await readFile(fileOf(whole)));
    await truncate(fileOf(cut), 20);
    for (const id of [changed, exchanged, cut]) await expect(spool.read(id)).rejects.toThrow('unknown-page');
    // The changed one's description is whole: it is offered, and fails when its bytes are asked for.
    const { pages, unreadable } = await spool.list();
    expect([pages.map(({ id }) => id), unreadable]).toEqual([[changed, whole], 2]);
    expect(await readdir(join(root, storeId))).toHaveLength(4);
  });

  it('forgets what was being written when the program was killed', async () => {
    const { id } = await spool.keep(page(1), bytes);
    await writeFile(`${fileOf('scn-00000002')}.0a1b2c3d4e5f.new`, 'half');
    await clearDrafts(root);
    expect(await readdir(join(root, storeId))).toEqual([`${id}.scan`]);
  });
});

const text = (word: string): PageText => ({
  width: 100,
  height: 100,
  language: 'fr',
  confidence: 0.9,
  lines: [
    {
      box: { left: 0, top: 0, width: 9, height: 9 },
      words: [{ text: word, confidence: 1, box: { left: 0, top: 0, width: 9, height: 9 } }],
    },
  ],
});

describe('working copies', () => {
  it('stand beside their page with what was read on them, over restarts, and go with it', async () => {
    const [first, second] = [await spool.keep(page(1), bytes), await spool.keep(page(2), bytes)];
    const place = { pageId: first.id, frame: 0 };
    const copy = await copies.keep(place, Buffer.from('jpeg'), 240, null);
    await copies.keep({ pageId: second.id, frame: 0 }, Buffer.from('jpeg'), 240, null);
    await copies.keepWords(place, copy, 'fr', text('Berrechid'));
    const later = openedWith(key).copies;
    expect(await later.read(place, copy)).toEqual({ jpeg: Buffer.from('jpeg'), dpi: 240 });
    expect(await later.words(place, copy)).toEqual({ wanted: 'fr', text: text('Berrechid') });
    expect((await spool.list()).pages).toEqual([first, second]);
    await spool.remove([first.id]);
    expect((await readdir(join(root, storeId))).filter((name) => name.startsWith(first.id))).toEqual([]);
    expect(await readdir(join(root, storeId))).toHaveLength(2);
  });

  it('are never changed: the one an edit was made from stays with its words until the next', async () => {
    const { id } = await spool.keep(page(1), bytes);
    const place = { pageId: id, frame: 0 };
    const a = await copies.keep(place, Buffer.from('a'), 300, null);
    await copies.keepWords(place, a, null, text('a'));
    const other = await copies.keep({ pageId: id, frame: 1 }, Buffer.from('other'), 300, null);
    const b = await copies.keep(place, Buffer.from('b'), 300, a);
    // The desk was killed before it knew of b: it goes on from a.
    expect((await copies.words(place, a))?.text).toEqual(text('a'));
    const c = await copies.keep(place, Buffer.from('c'), 300, a);
    expect((await copies.read(place, a)).jpeg).toEqual(Buffer.from('a'));
    await expect(copies.read(place, b)).rejects.toThrow('unknown-copy');
    // The desk knew c: a is needed no more.
    await copies.keep(place, Buffer.from('d'), 300, c);
    await expect(copies.read(place, a)).rejects.toThrow('unknown-copy');
    expect(await copies.words(place, a)).toBeNull();
    expect((await copies.read({ pageId: id, frame: 1 }, other)).jpeg).toEqual(Buffer.from('other'));
  });

  it('made again are the same, and what was read on them is known', async () => {
    const { id } = await spool.keep(page(1), bytes);
    const place = { pageId: id, frame: 0 };
    const copy = await copies.keep(place, Buffer.from('a'), 300, null);
    await copies.keepWords(place, copy, null, text('a'));
    expect(await copies.keep(place, Buffer.from('a'), 300, null)).toBe(copy);
    expect((await copies.words(place, copy))?.text).toEqual(text('a'));
  });

  it('are sealed, and cannot take each other’s place', async () => {
    const { id } = await spool.keep(page(1), bytes);
    const place = { pageId: id, frame: 0 };
    const [a, b] = [
      await copies.keep(place, Buffer.from('this is a letter'), 300, null),
      await copies.keep({ ...place, frame: 1 }, Buffer.from('this is another'), 300, null),
    ];
    const fileOfCopy = (frame: number, copy: string) =>
      join(root, storeId, `${id}.${String(frame)}.${copy}.copy`);
    const content = await readFile(fileOfCopy(0, a));
    expect(content.includes('letter')).toBe(false);
    await writeFile(fileOfCopy(1, b), content);
    await expect(copies.read({ ...place, frame: 1 }, b)).rejects.toThrow('unknown-copy');
    await expect(openedWith(randomBytes(32)).copies.read(place, a)).rejects.toThrow('unknown-copy');
  });
});
