import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

/** One citizen of Anfa with two matters, of which one went on to Maârif: known in both, under one id. */
const citizen = aComplainant({ name: 'Zhor Deux-Bureaux', phone: '+212688009911' });
const by = 'per-anfa-agent-1';
const place = { ...aRegistration().place, point: null, arrondissement: 'anfa' };
const own = aCommand(aRegistration({ complainant: citizen, subject: 'Zqanfaword', place }), {
  by,
  office: 'anfa',
});
const gone = aCommand(aRegistration({ complainant: citizen, subject: 'Zqmaarifword', place }), {
  by,
  office: 'anfa',
});
const sent = aCommand(
  { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' },
  { by, office: 'anfa', requestId: gone.requestId, seenVersion: 1 },
);
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(by, 'profile-two-1');
  await server.send(by, [own, gone]);
  await server.send(by, [sent]);
  expect(await server.verdict(by, sent)).toMatchObject({ accepted: true });
});
afterAll(() => server.close());

const ask = async (person: string, what: 'export' | 'reads') =>
  server.app.inject({
    url: `/privacy/citizens/${citizen.citizenId}/${what}`,
    headers: await server.signIn(person),
  });

it('what is held is handed out by office: a head gets their own, who answers for all gets all, at once', async () => {
  const [own, other, all] = await Promise.all(
    ['per-anfa-head-1', 'per-maarif-head-1', 'per-supervisor-1'].map((person) => ask(person, 'export')),
  );
  expect([own?.statusCode, other?.statusCode, all?.statusCode]).toEqual([200, 200, 200]);
  expect(own?.body).toContain('Zqanfaword');
  expect(own?.body).not.toContain('Zqmaarifword');
  expect(other?.body).toContain('Zqmaarifword');
  expect(other?.body).not.toContain('Zqanfaword');
  expect(all?.body).toContain('Zqanfaword');
  expect(all?.body).toContain('Zqmaarifword');
});

it('each office’s head is told of the handing out of the others', async () => {
  const { body } = await ask('per-maarif-head-1', 'reads');
  for (const person of ['per-anfa-head-1', 'per-supervisor-1']) expect(body).toContain(person);
  expect((await ask('per-sidi-belyout-head-1', 'reads')).statusCode).toBe(403);
});
