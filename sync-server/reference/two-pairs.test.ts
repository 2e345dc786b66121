import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ladders } from '#shared/documents/ladder.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const administrator = 'per-administrator-1';
const supervisor = 'per-supervisor-1';
const ofSomeOffices = 'per-supervisor-2';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.signIn(administrator);
  // Who reads nothing cannot hold a place: this administrator is also an agent of the whole city.
  const stored = await server.store.getDocument('reference', 'people');
  const people = (stored?.['people'] as Person[]).map((one) =>
    one.id === administrator
      ? { ...one, grants: [...one.grants, { role: 'agent', office: '*', domain: '*' }] }
      : one,
  );
  await server.store.transact([{ database: 'reference', document: { ...stored, _id: 'people', people } }]);
});
afterAll(() => server.close());

const as = (person: string | null) => (person === null ? adminHeader : server.signIn(person));
const read = async () =>
  (await server.app.inject({ url: '/admin/reference/ladders', headers: adminHeader })).json<{
    version: number;
    document: Ladders;
  }>();
/** Puts somebody in the highest position of the whole city. */
const withDirector = async (person: string, more: object = {}, by: string | null = administrator) => {
  const { version, document } = await read();
  const position = document.positions.at(-1)?.code ?? '';
  const holders = [
    { position, office: '*', domain: '*', person, substitute: null },
    ...document.holders.filter(
      (one) => !(one.position === position && one.office === '*' && one.domain === '*'),
    ),
  ];
  return server.app.inject({
    method: 'PUT',
    url: '/admin/reference/ladders',
    headers: await as(by),
    payload: { document: { ...document, holders }, base: version, comment: 'Nouvelle direction', ...more },
  });
};
const waiting = async (person: string) =>
  (await server.app.inject({ url: '/approvals', headers: await as(person) })).json<{
    changes: { id: string; gained: { person: string }[] }[];
  }>().changes;
const say = async (person: string, word: 'approve' | 'refuse', id: string) =>
  (
    await server.app.inject({
      method: 'POST',
      url: `/approvals/ladders/${word}`,
      headers: await as(person),
      payload: { id },
    })
  ).statusCode;
const director = async () => {
  const { document } = await read();
  const position = document.positions.at(-1)?.code;
  return document.holders.find((one) => one.position === position && one.office === '*')?.person;
};
const whats = async () => (await server.store.readById('audit', null, 5000)).map(({ what }) => what);

describe('who decides', () => {
  it('is here asked of a city that has heard of its people', async () => {
    const offices = async () => (await server.read(administrator, 'requests')).scope.length;
    await expect.poll(offices).toBeGreaterThan(5);
  });

  it('changes when another than who proposes it has said yes, and not before', async () => {
    const before = await read();
    const answer = await withDirector(administrator);
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ proposed: true, version: before.version });
    expect(await read()).toEqual(before);
    expect(await whats()).toContain('change-proposed');
    for (const nobody of [administrator, ofSomeOffices, 'per-anfa-head-1'])
      expect(await waiting(nobody)).toEqual([]);
    const [change] = await waiting(supervisor);
    expect(change?.gained).toMatchObject([{ person: administrator }]);
    expect(await say(administrator, 'approve', change?.id ?? '')).toBe(404);
    expect(await say(supervisor, 'approve', 'chg-another')).toBe(409);
    expect(await read()).toEqual(before);
    expect(await say(supervisor, 'approve', change?.id ?? '')).toBe(200);
    expect(await director()).toBe(administrator);
    expect(await waiting(supervisor)).toEqual([]);
  });

  it('is approved by nobody who gains by it, also when they did not propose it', async () => {
    expect((await withDirector(supervisor, {}, null)).statusCode).toBe(202);
    expect(await waiting(supervisor)).toEqual([]);
    const [change] = await waiting(administrator);
    expect(await say(administrator, 'refuse', change?.id ?? '')).toBe(200);
    expect(await director()).toBe(administrator);
    expect(await whats()).toContain('change-refused');
  });

  it('may be urgent: at once, with a reason, in the log, and never for who says so', async () => {
    expect((await withDirector(supervisor, { urgent: true, comment: ' ' })).statusCode).toBe(400);
    expect((await withDirector(supervisor, { urgent: true })).statusCode).toBe(200);
    expect(await director()).toBe(supervisor);
    expect(await whats()).toContain('change-urgent');
    expect((await withDirector(administrator, { urgent: true })).statusCode).toBe(403);
    expect(await director()).toBe(supervisor);
  });

  it('is not approved with rights that are lent', async () => {
    const stored = await server.store.getDocument('reference', 'people');
    const people = stored?.['people'] as Person[];
    expect(people.find(({ id }) => id === ofSomeOffices)?.grants.every(({ office }) => office !== '*')).toBe(
      true,
    );
    const loan = {
      ...{ id: 'del-lent0001', from: supervisor, to: ofSomeOffices, office: null, startsOn: '2026-11-24' },
      ...{ endsOn: '2026-11-30', reason: 'Congé', by: supervisor, endedAt: null },
    };
    const loans = await server.store.getDocument('reference', 'delegations');
    await server.store.transact([
      { database: 'reference', document: { ...loans, _id: 'delegations', delegations: [loan] } },
    ]);
    await expect
      .poll(async () => (await server.read(ofSomeOffices, 'requests')).scope.length)
      .toBeGreaterThan(5);
    await withDirector(administrator);
    expect(await waiting(ofSomeOffices)).toEqual([]);
    expect(await waiting(supervisor)).toHaveLength(1);
  });
});
