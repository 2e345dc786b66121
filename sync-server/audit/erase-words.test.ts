import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedStore, openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { verifyChain } from '#test/people/verify-chain.ts';
import { AuditLog } from './audit-log.ts';
import { findAuditKey } from './audit-key.ts';
import { auditEntry, type AuditHead } from './entry.ts';
import { wordsOfEntry } from './erasable.ts';
import { eraseOldWords, eraseWordsOf } from './erase-words.ts';

type Document = Record<string, unknown>;
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;
let folder: string;
let store: EmbeddedStore;
let log: AuditLog;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-erase-words-'));
  store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  await store.ensureDatabase('city');
  log = await AuditLog.open(store, () => day(20), join(folder, 'audit.key'));
  for (let n = 1; n <= 5; n += 1)
    await log.append({
      what: 'citizen-unmasked',
      by: 'per-one',
      at: day(n),
      facts: { citizenId: 'cit-x', purpose: 'other', words: `Rappeler Zhor${String(n)} chez sa tante` },
    });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const documents = async (): Promise<Document[]> =>
  (await store.readById('audit', null, 1000)).map((document) => ({ ...document }));
const verify = async (given: readonly Document[], anchors: readonly AuditHead[] = []) =>
  verifyChain(given, { key: await findAuditKey(join(folder, 'audit.key')), anchors });
const written = async () => (await log.aboutCitizen('cit-x')).map((entry) => wordsOfEntry(entry)).reverse();
const onDisk = () =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith('store.sqlite'))
      .map((name) => readFileSync(join(folder, name))),
  );
const byHand = (given: readonly Document[], seq: number, change: (document: Document) => Document) =>
  given.map((document) => (document['seq'] === seq ? change(document) : document));

describe('words of reasons in the audit log', () => {
  it('are erased by age, off the disk too, and the log stays whole, heads noted before included', async () => {
    const before = await log.head();
    expect(onDisk().includes('Zhor2')).toBe(true);
    expect(await eraseOldWords(store, log, day(3))).toBe(2);
    await store.wipeRemoved();
    expect(await written()).toEqual([
      '',
      '',
      ...[3, 4, 5].map((n) => `Rappeler Zhor${String(n)} chez sa tante`),
    ]);
    for (const word of ['Zhor1', 'Zhor2']) expect(onDisk().includes(word), word).toBe(false);
    expect(await verify(await documents(), [before])).toMatchObject({
      kind: 'sound',
      entries: 6,
      unknown: [{ kind: 'after-anchor' }, { kind: 'words-erased', entries: 2 }],
    });
    expect(await eraseOldWords(store, log, day(3))).toBe(0);
    expect(await eraseOldWords(store, log, day(5))).toBe(2);
    expect(await verify(await documents())).toMatchObject({ kind: 'sound', entries: 7 });
  });

  it('are erased of some entries, and the salt goes with them: nobody can try what they were', async () => {
    await eraseWordsOf(store, log, [2, 4], { by: null, why: 'citizen' });
    expect(await written()).toMatchObject({ 1: '', 3: '' });
    const [, second] = await documents();
    expect(auditEntry.parse(second)).not.toHaveProperty('erasable');
    expect(JSON.stringify(second)).not.toContain('salt');
    expect(await verify(await documents())).toMatchObject({ kind: 'sound' });
  });

  it('that somebody else took away, changed or put back show', async () => {
    const sound = await documents();
    const without = byHand(sound, 2, ({ erasable: _gone, ...document }) => document);
    expect(await verify(without)).toEqual({ kind: 'broken', at: 2, why: 'words-missing' });
    const other = { salt: 's', facts: { words: 'rien' } };
    const changed = byHand(sound, 2, (document) => ({ ...document, erasable: other }));
    expect(await verify(changed)).toEqual({ kind: 'broken', at: 2, why: 'words-changed' });
    const foreign = byHand(sound, 2, (document) => ({ ...document, erasable: sound[2]?.['erasable'] }));
    expect(await verify(foreign)).toEqual({ kind: 'broken', at: 2, why: 'words-changed' });
  });

  it('hide no other change of an entry once they are erased', async () => {
    await eraseWordsOf(store, log, [2], { by: null, why: 'citizen' });
    const erased = await documents();
    for (const change of [{ by: 'per-two' }, { facts: {} }, { at: day(9) }, { schema: 2 }]) {
      const changed = byHand(erased, 2, (document) => ({ ...document, ...change }));
      expect(await verify(changed)).toMatchObject({ kind: 'broken', at: 2 });
    }
    // One entry said to be erased vouches for no other.
    const third = byHand(erased, 3, ({ erasable: _gone, ...document }) => document);
    expect(await verify(third)).toEqual({ kind: 'broken', at: 3, why: 'words-missing' });
  });

  it('that an erasing broken off left are no fault, and go with the next', async () => {
    const cut: Pick<EmbeddedStore, 'writeDocuments'> = {
      writeDocuments: () => Promise.reject(new Error('cut')),
    };
    const broken = Object.assign(Object.create(store) as EmbeddedStore, cut);
    await expect(eraseOldWords(broken, log, day(3))).rejects.toThrow('cut');
    expect(await verify(await documents())).toMatchObject({ kind: 'sound' });
    expect((await written())[0]).toContain('Zhor1');
    expect(await eraseOldWords(store, log, day(3))).toBe(2);
    expect((await written())[0]).toBe('');
  });
});
