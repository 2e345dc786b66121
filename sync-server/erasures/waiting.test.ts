import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditLog } from '#sync-server/audit/audit-log.ts';
import { forgetUnattached } from '#sync-server/retention/forget-unattached.ts';
import { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import { aCommand, aComplainant, aRegistration, fixedClock } from '#test/people/commands.ts';
import { citizenId, seedCitizen, wordsOnDisk } from '#test/people/seeded-citizen.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { eraseAgain, eraseWaiting } from './erase-again.ts';
import { eraseCitizen, type ErasureParts } from './erase-citizen.ts';
import { ErasureLedger } from '../privacy/erasure-ledger.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
let parts: ErasureParts;
beforeAll(async () => {
  server = await aServer();
  await seedCitizen(server);
  const audit = await AuditLog.open(server.store, fixedClock, join(server.dataDir, 'audit.key'));
  const ledger = ErasureLedger.open(join(server.dataDir, 'own-erasures.log'));
  const standing = { backupDays: null, deskDays: 35 };
  parts = { store: server.store, audit, ledger, clock: fixedClock, standing };
});
afterAll(() => server.close());
const registered = async (subject: string) => {
  const desk = await server.desk(agent, 'profile-anfa-1');
  const command = aCommand(
    aRegistration({ complainant: aComplainant({ citizenId, name: 'Zqopen Zqname' }), subject }, desk),
    { desk },
  );
  await server.send(agent, [command]);
  const close = async () => {
    const about = { requestId: command.requestId, desk };
    const answer = {
      type: 'answer',
      outcome: 'settled',
      body: 'Fait.',
      language: 'fr',
      channel: 'phone',
    } as const;
    await server.send(agent, [
      aCommand({ type: 'start' }, about),
      aCommand(answer, about),
      aCommand({ type: 'close' }, about),
    ]);
    await server.settled();
  };
  return { id: command.requestId, close };
};
const erase = () => eraseCitizen(parts, { citizenId, by: null, why: 'asked', isDry: false });

it('a request that is not over stays, with its reason, and goes in the night after it is', async () => {
  const open = await registered('Zqwaits');
  const { remains } = await erase();
  expect(remains.filter(({ why }) => why === 'open').flatMap(({ ids }) => ids)).toContain(open.id);
  expect(wordsOnDisk(server.dataDir, ['Zqwaits', 'Zqsubject'])).toEqual(['Zqwaits in /store.sqlite']);
  await eraseWaiting(parts);
  expect(await server.store.getDocument('citizens-anfa', citizenId)).not.toBeNull();
  await open.close();
  await eraseWaiting(parts);
  expect(wordsOnDisk(server.dataDir, ['Zqwaits', 'Zqopen'])).toEqual([]);
  const lines = parts.ledger.erased().length;
  await eraseWaiting(parts);
  expect(parts.ledger.erased(), 'nothing waits any more').toHaveLength(lines);
});

it('who comes back later is a citizen like any other, also when all is erased again after a restore', async () => {
  const { id, close } = await registered('Zqback');
  await close();
  await eraseAgain(parts);
  expect(await server.store.getDocument('requests-anfa', id)).toMatchObject({ subject: 'Zqback' });
  expect(await server.store.getDocument('citizens-anfa', citizenId)).toMatchObject({ name: 'Zqopen Zqname' });
});

it('files that no request has had for months go, those of requests stay', async () => {
  const reference = await ReferenceCache.open(server.store, { demo: true, clock: fixedClock });
  const file = () => server.store.getDocument('files-anfa', 'fil-seed-loose');
  expect(await forgetUnattached(server.store, reference, '2027-03-01T00:00:00.000Z')).toBe(0);
  expect(await file()).not.toBeNull();
  const desk = await server.desk(agent, 'profile-anfa-1');
  const kept = { fileId: 'fil-seed-loose', name: 'x.txt', type: 'text/plain', size: 7 };
  const attached = aCommand(aRegistration({ attachments: [kept] }, desk), { desk });
  await server.send(agent, [attached]);
  expect(await forgetUnattached(server.store, reference, '2027-04-01T00:00:00.000Z')).toBe(0);
  expect(await file()).not.toBeNull();
  const request = await server.store.getDocument('requests-anfa', attached.requestId);
  const bare = { ...request, _id: attached.requestId, attachments: [], events: [] };
  await server.store.writeDocuments('requests-anfa', [bare]);
  expect(await forgetUnattached(server.store, reference, '2027-04-01T00:00:00.000Z')).toBe(1);
  expect(await file()).toBeNull();
  expect(wordsOnDisk(server.dataDir, ['Zqloose'])).toEqual([]);
});
