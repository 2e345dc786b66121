import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { type EmbeddedStore, openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { fixedNow } from '#test/people/commands.ts';
import { verifyChain } from '#test/people/verify-chain.ts';
import { AuditLog } from './audit-log.ts';
import { findAuditKey } from './audit-key.ts';
import { auditId, type AuditHead, nothingYet } from './entry.ts';
import { hashOpen, hashWhole, macOf } from './hash-entry.ts';

type Document = Record<string, unknown> & { _id: string };
let folder: string;
let store: EmbeddedStore;
let keyFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-audit-log-'));
  store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  keyFile = join(folder, 'audit.key');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const openLog = (on: DocumentStore = store) => AuditLog.open(on, () => fixedNow, keyFile);
const noteReads = async (log: AuditLog, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      log.append({ what: 'citizen-read', by: 'per-one', facts: { citizenId: `cit-${String(n)}`, why: 'x' } }),
    ),
  );
const documents = async (): Promise<Document[]> =>
  (await store.readById('audit', null, 1000)).map((document) => ({ ...document }));
const verify = async (given: readonly Document[], anchors: readonly AuditHead[] = []) =>
  verifyChain(given, { key: await findAuditKey(keyFile), anchors });
const headOf = (document: Document | undefined): AuditHead => ({
  seq: Number(document?.['seq']),
  hash: String(document?.['hash']),
});
/** The log as somebody with the disk and without the key would write it anew after changing an entry. */
const writtenAnew = (given: readonly Document[], change: (document: Document) => Document): Document[] => {
  let previous = nothingYet.hash;
  return given.map((document) => {
    const changed: Document = { ...change(document), previous };
    const hash = changed['schema'] === 1 ? hashOpen(changed as never) : hashWhole(changed);
    previous = hash;
    return { ...changed, hash };
  });
};
/** What the server of before this form wrote. */
const writeOpenForm = async (count: number) => {
  await store.ensureDatabase('audit');
  let previous = nothingYet.hash;
  for (let seq = 1; seq <= count; seq += 1) {
    const facts = { citizenId: 'cit-old', why: 'former' };
    const entry = { seq, at: fixedNow, what: 'citizen-read' as const, by: 'per-one', facts, previous };
    const hash = hashOpen(entry);
    const document = { _id: auditId(seq), kind: 'audit', schema: 1, ...entry, hash, citizenId: 'cit-old' };
    await store.writeDocuments('audit', [document]);
    previous = hash;
  }
};

describe('the audit log against somebody who holds its disk', () => {
  it('shows every change of any member, citizenId beside the facts too', async () => {
    await noteReads(await openLog(), 6);
    const sound = await documents();
    expect(await verify(sound)).toMatchObject({
      kind: 'sound',
      entries: 6,
      unknown: [{ kind: 'no-anchor' }],
    });
    for (const name of Object.keys(sound[2] ?? {}).filter((member) => member !== '_rev')) {
      const changed = sound.map((document, n) =>
        n === 2 ? { ...document, [name]: name === 'facts' ? { citizenId: 'cit-x' } : 'cit-x' } : document,
      );
      expect(await verify(changed), name).toMatchObject({ kind: 'broken' });
    }
    const added = sound.map((document, n) => (n === 2 ? { ...document, more: 1 } : document));
    expect(await verify(added)).toEqual({ kind: 'broken', at: 3, why: 'changed' });
    expect(await verify(sound.filter((_document, n) => n !== 2))).toMatchObject({ kind: 'broken', at: 3 });
    expect(await verify([...sound].reverse())).toMatchObject({ kind: 'broken', at: 1 });
  });

  it('shows a log written anew with all its hashes, which lacks the key', async () => {
    await noteReads(await openLog(), 6);
    const sound = await documents();
    const other = writtenAnew(sound, (document) =>
      document['seq'] === 3 ? { ...document, by: 'per-two' } : document,
    );
    expect(await verify(other)).toEqual({ kind: 'broken', at: 3, why: 'wrong-mac' });
    const ownKey = writtenAnew(sound, (document) => ({ ...document, keyId: 'f'.repeat(16) })).map(
      (document) => ({ ...document, seal: macOf(String(document['hash']), { key: Buffer.alloc(32) }) }),
    );
    expect(await verify(ownKey)).toEqual({ kind: 'broken', at: 1, why: 'wrong-mac' });
    const older = writtenAnew(sound, ({ keyId: _key, seal: _seal, ...document }) => ({
      ...document,
      schema: 1,
    }));
    expect(await verify(older)).toEqual({ kind: 'broken', at: 1, why: 'no-mac' });
  });

  it('shows an end cut off to whoever noted the head, and says what nobody can tell', async () => {
    await noteReads(await openLog(), 6);
    const sound = await documents();
    const anchors = [headOf(sound[3])];
    expect(await verify(sound, anchors)).toMatchObject({
      kind: 'sound',
      unknown: [{ kind: 'after-anchor', entries: 2, since: 5 }],
    });
    expect(await verify(sound.slice(0, 5), anchors)).toMatchObject({ kind: 'sound' });
    expect(await verify(sound.slice(0, 3), anchors)).toEqual({ kind: 'broken', at: 4, why: 'head-missing' });
    expect(await verify(sound, [{ seq: 4, hash: 'a'.repeat(64) }])).toEqual({
      kind: 'broken',
      at: 4,
      why: 'not-as-noted',
    });
  });

  it('says that codes were not checked without the key, or after the key was changed', async () => {
    await noteReads(await openLog(), 3);
    const key = readFileSync(keyFile);
    rmSync(keyFile);
    expect(await verify(await documents())).toMatchObject({
      kind: 'sound',
      unknown: [{ kind: 'no-anchor' }, { kind: 'key-missing', entries: 3 }],
    });
    await noteReads(await openLog(), 1);
    const after = await documents();
    expect(after[3]).toMatchObject({ what: 'log-key-changed' });
    expect(await verify(after)).toMatchObject({
      kind: 'sound',
      unknown: [{ kind: 'no-anchor' }, { kind: 'other-key', entries: 3 }],
    });
    writeFileSync(keyFile, key);
    expect(await verify(after)).toEqual({ kind: 'broken', at: 4, why: 'wrong-mac' });
    writeFileSync(keyFile, 'something else');
    await expect(openLog()).rejects.toThrow('does not hold the key');
  });
});

describe('a log of the older form', () => {
  it('is gone on with; what it was when it got a key can no longer be written anew', async () => {
    await writeOpenForm(4);
    await noteReads(await openLog(), 2);
    const sound = await documents();
    expect(await verify(sound)).toMatchObject({
      kind: 'sound',
      entries: 6,
      unknown: [{ kind: 'no-anchor' }, { kind: 'open-form', entries: 4 }],
    });
    expect(await (await openLog()).aboutCitizen('cit-old')).toHaveLength(4);
    const oldAnew = writtenAnew(sound.slice(0, 4), (document) => ({ ...document, by: 'per-two' }));
    expect(await verify(oldAnew)).toMatchObject({ kind: 'broken', at: 4, why: 'not-as-noted' });
    const mixed = writtenAnew(sound, (document) =>
      document['seq'] === 6 ? { ...document, schema: 1 } : document,
    );
    expect(await verify(mixed)).toMatchObject({ kind: 'broken', at: 6, why: 'no-mac' });
  });
});

/** A store that, as CouchDB does, writes each document of a call by itself, now sooner, now later. */
const oneByOne = (seed: number): DocumentStore => {
  let drawn = seed;
  const pauseMs = () => (drawn = (drawn * 16_807) % 2_147_483_647) % 4;
  return new Proxy({} as DocumentStore, {
    get: (_target, name: keyof DocumentStore) =>
      name !== 'transact'
        ? (store[name] as (...given: unknown[]) => unknown).bind(store)
        : async (writes: Parameters<DocumentStore['transact']>[0]) => {
            const outcomes = [];
            for (const { database, document } of writes) {
              await new Promise((resolve) => setTimeout(resolve, pauseMs()));
              outcomes.push(...(await store.writeDocuments(database, [document])));
            }
            if (outcomes.some(({ ok }) => !ok))
              throw new StoreError(409, 'conflict', 'Document update conflict.');
            return outcomes.flatMap((outcome) => (outcome.ok ? [{ id: outcome.id, rev: outcome.rev }] : []));
          },
  });
};

describe('several processes', () => {
  it('weave one chain, on a store that writes all or nothing and on one that does not', async () => {
    for (const open of [() => store, oneByOne]) {
      const before = (await store.listDatabases()).includes('audit') ? (await documents()).length : 0;
      const logs = await Promise.all([openLog(open(4)), openLog(open(1)), openLog(open(2))]);
      await Promise.all(logs.map((log) => noteReads(log, 15)));
      const all = await documents();
      expect(all).toHaveLength(before + 45);
      expect(await verify(all)).toMatchObject({ kind: 'sound', entries: before + 45 });
    }
  });
});
