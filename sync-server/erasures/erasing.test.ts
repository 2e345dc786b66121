import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasureProof, type ErasureProof } from '#shared/contracts/erasures-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { AuditLog } from '#sync-server/audit/audit-log.ts';
import { findAuditKey } from '#sync-server/audit/audit-key.ts';
import { type EmbeddedStore, openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { aCommand, fixedClock } from '#test/people/commands.ts';
import {
  citizenId,
  others,
  phone,
  type SeededPlace,
  seedCitizen,
  seeds,
  wordsOnDisk,
} from '#test/people/seeded-citizen.ts';
import { aServer } from '#test/people/server.ts';
import { verifyChain } from '#test/people/verify-chain.ts';
import { eraseCitizen } from './erase-citizen.ts';
import { ErasureLedger } from '../privacy/erasure-ledger.ts';

const words = [
  ...Object.values(seeds),
  ...[phone, 'zqmail@example.ma', 'Zqhome', 'Zqocrtext', 'Zqfilename', 'Zqbadfile', 'Zqlate', 'Zqnever'],
];
let seeded: string;
let closed: Command;
let shared: Command;
beforeAll(async () => {
  const server = await aServer();
  ({ closed, shared } = await seedCitizen(server));
  await server.close();
  seeded = server.dataDir;
});
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const aCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'maktab-erasing-'));
  folders.push(folder);
  cpSync(seeded, folder, { recursive: true });
  return folder;
};

/** A store on which nothing that is written to one database arrives. */
const without = (store: EmbeddedStore, place: string): EmbeddedStore =>
  new Proxy(store, {
    get: (target, name) => {
      if (name === 'writeDocuments')
        return (...[database, documents]: Parameters<EmbeddedStore['writeDocuments']>) =>
          database === place ? Promise.resolve([]) : store.writeDocuments(database, documents);
      if (name === 'transact')
        return (writes: Parameters<EmbeddedStore['transact']>[0]) =>
          store.transact(writes.filter(({ database }) => database !== place));
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
const erase = async (folder: string, leftOut: string | null = null, isDry = false): Promise<ErasureProof> => {
  const store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  const audit = await AuditLog.open(store, fixedClock, join(folder, 'audit.key'));
  const ledger = ErasureLedger.open(join(folder, 'erasures.log'));
  const standing = { backupDays: 35, deskDays: 35 };
  const on = leftOut === null ? store : without(store, leftOut);
  const parts = { store: on, audit, ledger, clock: fixedClock, standing };
  try {
    return erasureProof.parse(await eraseCitizen(parts, { citizenId, by: null, why: 'asked', isDry }));
  } finally {
    await store.close();
  }
};

describe('a citizen erased on demand', () => {
  it('had words in every place, and has none in any byte of the data folder', async () => {
    const folder = aCopy();
    const before = wordsOnDisk(folder, words).join('\n');
    for (const word of words) expect(before, word).toContain(word);
    await erase(folder);
    expect(wordsOnDisk(folder, words)).toEqual([]);
    expect(wordsOnDisk(folder, [others])).not.toEqual([]);
  });

  it.each(Object.keys(seeds) as SeededPlace[])('would be found in %s, were it left out', async (place) => {
    const folder = aCopy();
    await erase(folder, place);
    expect(wordsOnDisk(folder, words).join('\n')).toContain(place === 'citizens-anfa' ? phone : seeds[place]);
  });

  it('comes with a proof: what went, what is left and why, in ids and counts; nothing of theirs in it', async () => {
    const folder = aCopy();
    const rehearsed = await erase(folder, null, true);
    expect(wordsOnDisk(folder, words)).not.toEqual([]);
    const proof = await erase(folder);
    expect(proof.erased).toEqual(rehearsed.erased);
    const where = proof.erased.map((line) => line.where);
    for (const place of Object.keys(seeds)) expect(where, place).toContain(place);
    for (const word of words) expect(JSON.stringify(proof)).not.toContain(word);
    const reasons = new Set(proof.remains.map(({ why }) => why));
    expect([...reasons].sort()).toEqual(['anonymous', 'audit', 'backups', 'desks', 'ids', 'register']);
    const backups = proof.remains.find(({ why }) => why === 'backups');
    expect(backups?.until).toBe('2026-12-29T09:00:00.000Z');
    // A second time there is nothing to do, and saying so beforehand is not doing it.
    expect((await erase(folder)).erased).toEqual([]);
  });

  it('says where somebody else wrote the name or the number: a person has to look there', async () => {
    const folder = aCopy();
    const store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    const elsewhere = { _id: 'imp-of-a-neighbour', text: `Voir avec ${seeds['citizens-anfa']}` };
    await store.writeDocuments('improvements', [elsewhere]);
    await store.close();
    const { remains } = await erase(folder);
    expect(remains.filter(({ why }) => why === 'mentioned')).toEqual([
      { where: 'improvements', documents: 1, why: 'mentioned', until: null, ids: ['imp-of-a-neighbour'] },
    ]);
  });

  it('leaves the audit log whole, and who read the file in it', async () => {
    const folder = aCopy();
    const { auditHead, digest } = await erase(folder);
    const store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    const documents = await store.readById('audit', null, 5000);
    await store.close();
    const key = await findAuditKey(join(folder, 'audit.key'));
    expect(verifyChain(documents, { key, anchors: [] })).toMatchObject({ kind: 'sound' });
    expect(documents.at(-2)).toMatchObject({ what: 'citizen-erased', citizenId });
    expect(documents.at(-1)).toMatchObject({ what: 'erasure-proved', citizenId, facts: { digest } });
    expect(auditHead).toContain(String(documents.at(-1)?.['hash']));
    expect(documents.filter((entry) => entry['what'] === 'citizen-unmasked')).toHaveLength(1);
  });

  it('leaves a colleague what they were refused on a request that stays, without the name of who was erased', async () => {
    const folder = aCopy();
    const before = await aServer({ dataDir: folder });
    const desk = await before.desk('per-anfa-agent-2', 'profile-colleague');
    const body = `Zqcolleague a vu ${seeds['citizens-anfa']}`;
    // Closed: nobody answers it any more.
    const late = { type: 'answer', outcome: 'settled', body, language: 'fr', channel: 'phone' } as const;
    const by = 'per-anfa-agent-2';
    await before.send(by, [aCommand(late, { requestId: shared.requestId, by, desk })]);
    await before.close();
    expect(wordsOnDisk(folder, ['Zqcolleague'])).not.toEqual([]);
    await erase(folder);
    expect(wordsOnDisk(folder, words)).toEqual([]);
    expect(wordsOnDisk(folder, ['Zqcolleague'])).not.toEqual([]);
  });

  it('leaves a request that others made too to them, without the one who was erased', async () => {
    const folder = aCopy();
    await erase(folder);
    const server = await aServer({ dataDir: folder });
    const left = await server.store.getDocument('requests-anfa', shared.requestId);
    expect(left).toMatchObject({ subject: others, complainants: [{ name: others }], state: 'closed' });
    expect(await server.store.getDocument('citizens-anfa', 'cit-neighbour')).not.toBeNull();
    expect(await server.store.getDocument('archive-anfa', closed.requestId)).toMatchObject({ subject: '—' });
    await server.close();
  });
});
