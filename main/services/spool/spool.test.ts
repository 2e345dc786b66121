import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearDrafts, Spool } from './spool.ts';

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
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'maktab-spool-'));
  spool = new Spool(root, storeId, key);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fileOf = (id: string) => join(root, storeId, `${id}.scan`);

describe('the spool', () => {
  it('is empty before the first page', async () => {
    expect(await spool.list()).toEqual({ pages: [], unreadable: 0 });
  });

  it('keeps pages in their order until each is removed, over restarts', async () => {
    const kept = [await spool.keep(page(1), bytes), await spool.keep(page(2), bytes)];
    const later = new Spool(root, storeId, key);
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
    const other = new Spool(root, storeId, randomBytes(32));
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
