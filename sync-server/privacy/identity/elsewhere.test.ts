import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const colleague = 'per-maarif-agent-1';
const paper = { type: 'cin', number: 'BK778899' } as const;
const here = aComplainant({
  citizenId: 'cit-here-0001',
  name: 'Mohamed Zerouali',
  phone: '+212655443322',
  paper,
});
const there = aComplainant({
  ...{ citizenId: 'cit-there-0001', name: 'محمد الزروالي', phone: '+212677001122', address: '3, rue Cachée' },
  paper,
});
const cousin = aComplainant({
  ...{ citizenId: 'cit-there-0002', name: 'Mohammed Ezzerouali', phone: here.phone, paper: null },
});
const stranger = aComplainant({ citizenId: 'cit-there-0003', name: 'Salma Tazi', phone: '+212699001122' });

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
  await server.desk(colleague, 'profile-maarif-1');
  await server.send(agent, [aCommand(aRegistration({ complainant: here }))]);
  for (const complainant of [there, cousin, stranger])
    await server.send(colleague, [
      aCommand(aRegistration({ complainant, subject: 'Affaire discrète' }), {
        by: colleague,
        office: 'maarif',
      }),
    ]);
});
afterAll(() => server.close());

const ask = async (person: string, asked: Record<string, unknown> = {}) =>
  server.app.inject({
    ...{ method: 'POST', url: '/privacy/elsewhere', headers: await server.signIn(person) },
    payload: { citizenId: here.citizenId, requestId: null, purpose: null, ...asked },
  });
const entries = async () => server.store.readById('audit', null, 9000);

it('a desk is told that somebody is known elsewhere, and without a purpose no more than that', async () => {
  const before = (await entries()).length;
  const { body } = await ask(agent);
  expect(JSON.parse(body)).toEqual({ linked: 1, proposed: 1, files: [] });
  expect((await entries()).length).toBe(before);
});

it('for a purpose where and since when, masked, nothing of the requests; each look is on file before', async () => {
  const answer = await ask(agent, { purpose: 'check-identity' });
  expect(answer.json<{ files: unknown[] }>().files).toEqual([
    expect.objectContaining({
      ...{
        band: 'linked',
        because: ['match.paper', 'match.name'],
        office: 'maarif',
        name: there.name,
        requests: 1,
      },
    }),
    expect.objectContaining({ band: 'proposed', because: ['match.phone', 'match.name'], office: 'maarif' }),
  ]);
  for (const secret of ['discrète', 'Cachée', '677001122', 'BK778899', 'cit-there', stranger.name])
    expect(answer.body).not.toContain(secret);
  const read = (await entries()).filter((entry) => String(entry['citizenId']).startsWith('cit-there'));
  expect(read.map((entry) => [entry['what'], entry['by'], entry['citizenId']]).sort()).toEqual([
    ['citizen-read', agent, there.citizenId],
    ['citizen-read', agent, cousin.citizenId],
  ]);
  expect(read[0]).toMatchObject({ facts: { purpose: 'check-identity', toldBy: 'server' } });
  expect((await ask(agent, { purpose: 'other' })).statusCode).toBe(400);
});

it('nobody learns it of a citizen they do not see, known or not', async () => {
  for (const citizenId of [there.citizenId, 'cit-nobody-0001'])
    expect((await ask(agent, { citizenId, purpose: 'call-back' })).statusCode).toBe(403);
  expect((await ask(colleague)).statusCode).toBe(403);
});

it('what changes or goes is followed', async () => {
  const [file] = await server.store.getDocuments('citizens-maarif', [there.citizenId]);
  await server.store.transact([
    {
      database: 'citizens-maarif',
      document: { ...file, _id: there.citizenId, paper: null, name: 'Karim Alami' },
    },
  ]);
  expect((await ask(agent)).json()).toMatchObject({ linked: 0, proposed: 1 });
  await server.send(colleague, [
    aCommand(aRegistration({ complainant: there }), { by: colleague, office: 'maarif' }),
  ]);
  expect((await ask(agent)).json()).toMatchObject({ linked: 1, proposed: 1 });
});
