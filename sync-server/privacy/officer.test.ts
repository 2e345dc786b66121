import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { erasureProof, proofAnswer } from '#shared/contracts/erasures-api.ts';
import { readersAnswer } from '#shared/contracts/sync-api.ts';
import { proofDigest } from '#sync-server/erasures/proof-digest.ts';
import type { Command } from '#shared/workflow/command.ts';
import { citizenId, fileIds, phone, seedCitizen, seeds, wordsOnDisk } from '#test/people/seeded-citizen.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

/** A data-protection officer's three questions about one citizen, asked at the doors that answer them. */
const [clerk, head, elsewhere] = ['per-anfa-agent-1', 'per-anfa-head-1', 'per-maarif-head-1'];
let server: TestServer;
let closed: Command;
beforeAll(async () => {
  server = await aServer();
  ({ closed } = await seedCitizen(server));
});
afterAll(() => server.close());

const ask = async (person: string, url: string) =>
  server.app.inject({ url, headers: await server.signIn(person) });
const door = `/privacy/citizens/${citizenId}`;

it('1. Who read this file? Each reader, when, which number for which purpose, the letter, the administrator, and who asked', async () => {
  const file = `/db/files/${fileIds.attached}/content`;
  // Without the request for which it is read, a letter would be read and stand in nobody's list.
  expect((await ask(head, file)).statusCode).toBe(404);
  for (const person of [clerk, head])
    expect((await ask(person, `${file}?request=${closed.requestId}`)).body).toBe(seeds['files-anfa']);
  await server.app.inject({ url: `/db/citizens-anfa/${citizenId}`, headers: adminHeader });
  await ask(head, `${door}/export`);
  const { readers } = readersAnswer.parse((await ask(head, `${door}/reads`)).json());
  const told = readers.map(({ by, what }) => `${by ?? 'administrator'} ${what}`);
  for (const read of [`${clerk} unmasked`, `${clerk} file`, `${head} file`, `${head} exported`])
    expect(told, told.join('; ')).toContain(read);
  expect(readers.some(({ what }) => what === 'administrator')).toBe(true);
  expect(readers.find(({ what }) => what === 'unmasked')).toMatchObject({
    purpose: 'other',
    words: seeds.audit,
    requestId: closed.requestId,
  });
  // Having asked is a read, too.
  const again = readersAnswer.parse((await ask(head, `${door}/reads`)).json());
  expect(again.readers.filter(({ by, what }) => by === head && what === 'listed')).not.toEqual([]);
  // Nobody else is told: not the reader, not another office.
  for (const person of [clerk, elsewhere]) expect((await ask(person, `${door}/reads`)).statusCode).toBe(403);
});

it('2. What do you hold on me? The file, the requests, the letters, the readers, whole and in one piece', async () => {
  const answer = await ask(head, `${door}/export`);
  expect(answer.statusCode).toBe(200);
  for (const word of [seeds['citizens-anfa'], phone, 'Zqhome', seeds['requests-anfa'], 'Zqfilename.txt'])
    expect(answer.body, word).toContain(word);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect((await ask(elsewhere, `${door}/export`)).statusCode).toBe(403);
});

it('3. Erase it everywhere, prove it: nothing in any byte of the server, a proof that names what is left, desks told', async () => {
  const words = [
    ...Object.values(seeds),
    phone,
    'zqmail@example.ma',
    'Zqhome',
    'Zqocrtext',
    'Zqfilename',
    'Zqlate',
  ];
  expect(wordsOnDisk(server.dataDir, words)).not.toEqual([]);
  const erase = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'POST',
      url: '/admin/privacy/erasures',
      headers,
      payload: { citizenId, dryRun: false },
    });
  expect((await erase(await server.signIn(head))).statusCode).toBeGreaterThanOrEqual(401);
  const proof = erasureProof.parse((await erase(adminHeader)).json());
  expect(wordsOnDisk(server.dataDir, words)).toEqual([]);
  for (const place of Object.keys(seeds))
    expect(
      proof.erased.map(({ where }) => where),
      place,
    ).toContain(place);
  for (const { why, until } of proof.remains) if (why === 'desks') expect(until).not.toBeNull();
  // Held in hand: what it says has a digest that the log has; one letter changed has another, which it has not.
  expect(proof.searched).toEqual(expect.arrayContaining(Object.keys(seeds)));
  expect(proofDigest(proof)).toBe(proof.digest);
  const forged = proofDigest({ ...proof, remains: [] });
  const known = async (digest: string | null) => {
    const asked = {
      method: 'POST',
      url: '/admin/privacy/proofs',
      headers: adminHeader,
      payload: { digest },
    } as const;
    return proofAnswer.parse((await server.app.inject(asked)).json()).entry;
  };
  expect(await known(proof.digest)).not.toBeNull();
  expect(await known(forged)).toBeNull();
  const { ids } = z
    .object({ ids: z.array(z.string()) })
    .parse((await ask(clerk, '/privacy/erasures?after=0')).json());
  expect(ids).toEqual(expect.arrayContaining([citizenId, closed.requestId, fileIds.attached]));
  // What remains is that somebody read, without what was written then: their own list has gone with them.
  expect((await ask(head, `${door}/reads`)).statusCode).toBe(403);
  const log = await server.store.readById('audit', null, 5000);
  const reads = log.filter(({ citizenId: whom }) => whom === citizenId).map(({ what }) => what);
  expect(reads).toEqual(expect.arrayContaining(['citizen-unmasked', 'file-read', 'citizen-erased']));
  expect(JSON.stringify(log)).not.toContain(seeds.audit);
});
