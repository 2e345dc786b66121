import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erasureProof } from '#shared/contracts/erasures-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { forgetCopies } from '#sync-server/retention/forget-copies.ts';
import { backUp } from '#sync-server/storage/embedded/backup.ts';
import { restore } from '#sync-server/storage/embedded/restore.ts';
import { aCommand } from '#test/people/commands.ts';
import { citizenId, phone, seedCitizen, seeds, wordsOnDisk } from '#test/people/seeded-citizen.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { ErasureLedger, LedgerProblem } from '../privacy/erasure-ledger.ts';

const agent = 'per-anfa-agent-1';
const words = [...Object.values(seeds), phone];
const [dataDir, backupDir] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'maktab-erased-')));
const storeFile = join(dataDir ?? '', 'store.sqlite');
let server: TestServer;
let closed: Command;
const start = async () => {
  server = await aServer({ dataDir: dataDir ?? '', backupDir: backupDir ?? '' });
};
const erase = async (headers: Record<string, string>, dryRun = false) =>
  server.app.inject({
    method: 'POST',
    url: '/admin/privacy/erasures',
    headers,
    payload: { citizenId, dryRun },
  });
beforeAll(async () => {
  await start();
  ({ closed } = await seedCitizen(server));
  await backUp(storeFile, join(backupDir ?? '', 'before.backup'));
});
afterAll(async () => {
  await server.close();
  for (const folder of [dataDir, backupDir]) rmSync(folder ?? '', { recursive: true, force: true });
});

it('an administrator erases, nobody else; a rehearsal erases nothing', async () => {
  for (const person of [agent, 'per-anfa-head-1', 'per-supervisor-1'])
    expect((await erase(await server.signIn(person))).statusCode, person).toBe(403);
  expect((await erase({})).statusCode).toBe(401);
  const rehearsed = erasureProof.parse((await erase(adminHeader, true)).json());
  expect(rehearsed.erased.length).toBeGreaterThan(5);
  expect(existsSync(join(dataDir ?? '', 'erasures.log'))).toBe(false);
  const proof = erasureProof.parse((await erase(adminHeader)).json());
  // The map forgets by itself what is on no desk any more.
  const places = (each: typeof proof) => each.erased.filter(({ where }) => where !== 'spots');
  expect(places(proof)).toEqual(places(rehearsed));
  expect(wordsOnDisk(dataDir ?? '', words)).toEqual([]);
});

it('desks are told what to let go of, in ids', async () => {
  const ask = async (after: number) =>
    (
      await server.app.inject({
        url: `/privacy/erasures?after=${String(after)}`,
        headers: await server.signIn(agent),
      })
    ).json<{ count: number; ids: string[] }>();
  const { count, ids } = await ask(0);
  expect(count).toBe(1);
  expect(ids).toEqual(expect.arrayContaining([citizenId, closed.requestId, 'fil-seed-attached']));
  expect(await ask(1)).toEqual({ count: 1, ids: [] });
  expect((await server.app.inject({ url: '/privacy/erasures?after=0' })).statusCode).toBe(401);
});

it('what a desk still says about it is refused in words and kept nowhere', async () => {
  const late = aCommand(
    { type: 'note', body: 'Zqresent' },
    { requestId: closed.requestId, desk: closed.desk },
  );
  for (const command of [closed, late]) {
    const said = JSON.stringify(await server.send(agent, [command]));
    expect(said).toContain('"erased"');
  }
  await server.store.wipeRemoved();
  expect(wordsOnDisk(dataDir ?? '', [...words, 'Zqresent'])).toEqual([]);
});

it('a backup put back has them, and they are gone before anybody reads it; requests that were open in it too', async () => {
  await server.close();
  expect(wordsOnDisk(backupDir ?? '', words)).not.toEqual([]);
  const { aside } = await restore(dataDir ?? '', storeFile, join(backupDir ?? '', 'before.backup'));
  expect(wordsOnDisk(dataDir ?? '', words)).not.toEqual([]);
  expect(aside).not.toBeNull();
  await start();
  expect(wordsOnDisk(dataDir ?? '', words)).toEqual([]);
  expect((await server.store.readById('audit', null, 5000)).at(-2)).toMatchObject({
    what: 'citizen-erased',
    facts: { why: 'restored' },
  });
  const entries = (await server.store.readById('audit', null, 5000)).length;
  await server.close();
  await start();
  expect((await server.store.readById('audit', null, 5000)).length, 'once a life of the store').toBe(entries);
});

it('old backups and former stores are removed, the newest backup never', async () => {
  const old = new Date(Date.now() - 40 * 24 * 3600_000);
  const config = { backupDir: backupDir ?? '', storeFile, keepDays: 35 };
  const [former, foreign] = [`${storeFile}.before-2026-01-01`, join(backupDir ?? '', 'lisez-moi.txt')];
  writeFileSync(former, 'Zqname');
  writeFileSync(foreign, 'not a backup');
  const before = join(backupDir ?? '', 'before.backup');
  for (const file of [former, foreign, before]) utimesSync(file, old, old);
  expect(await forgetCopies(config, Date.now())).toEqual({ removed: [former], isLastOld: true });
  await backUp(storeFile, join(backupDir ?? '', 'after.backup'));
  expect(await forgetCopies(config, Date.now())).toEqual({ removed: [before], isLastOld: false });
  expect(existsSync(foreign)).toBe(true);
  expect(wordsOnDisk(backupDir ?? '', words)).toEqual([]);
});

it('the ledger goes on after a line cut off by a power cut, and stops the start when it was written over', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'maktab-ledger-')), 'erasures.log');
  const whole = readFileSync(join(dataDir ?? '', 'erasures.log'), 'utf8');
  for (const word of words) expect(whole).not.toContain(word);
  writeFileSync(file, whole);
  appendFileSync(file, '{"kind":"erased","at":"2026-');
  expect(ErasureLedger.open(file).hasErased(closed.requestId)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(whole);
  writeFileSync(file, `${whole.slice(5)}`);
  expect(() => ErasureLedger.open(file)).toThrow(LedgerProblem);
});
