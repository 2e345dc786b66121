import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountAnswer, handOverAnswer, peopleAnswer, personWork } from '#shared/contracts/people-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const administrator = 'per-administrator-1';
const second = 'per-supervisor-2';
const agent = 'per-anfa-agent-1';
const colleague = 'per-anfa-agent-2';
const elsewhere = 'per-maarif-agent-1';
let server: TestServer;
beforeEach(async () => {
  server = await aServer();
  // The directory has named a second administrator.
  await server.signIn(second);
  const stored = await server.store.getDocument('reference', 'people');
  const people = (stored?.['people'] as Person[]).map((one) =>
    one.id === second
      ? { ...one, grants: [...one.grants, { role: 'administrator', office: '*', domain: '*' }] }
      : one,
  );
  await server.store.transact([{ database: 'reference', document: { ...stored, _id: 'people', people } }]);
  await expect.poll(async () => (await get('/admin/people', second)).statusCode).toBe(200);
});
afterEach(() => server.close());

const get = async (url: string, who = administrator) =>
  server.app.inject({ url, headers: await server.signIn(who) });
const post = async (url: string, payload: object = {}, who: string | null = administrator) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: who === null ? adminHeader : await server.signIn(who),
    payload,
  });
const act = async (action: 'put-out' | 'let-in', who: string | null = administrator) =>
  accountAnswer.parse((await post(`/admin/people/${agent}/${action}`, {}, who)).json());
const line = async () =>
  peopleAnswer.parse((await get('/admin/people')).json()).people.find(({ id }) => id === agent);

describe('an account', () => {
  it('says when somebody last signed in, and null of who never did', async () => {
    expect((await line())?.lastSignIn).toBeNull();
    await server.signIn(agent);
    expect((await line())?.lastSignIn).toBe(fixedNow);
  });

  it('is closed by one and opened again by two', async () => {
    expect(await act('put-out')).toMatchObject({ active: false });
    expect(await act('let-in')).toMatchObject({ active: false, isWaiting: true });
    expect(await act('let-in')).toMatchObject({ active: false, isWaiting: true });
    expect((await line())?.letIn).toMatchObject({ by: administrator });
    expect(await act('let-in', second)).toMatchObject({ active: true, isWaiting: false });
    expect((await line())?.letIn).toBeNull();
    const entries = await server.store.readById('audit', null, 5000);
    expect(entries.at(-1)).toMatchObject({
      what: 'person-let-in',
      by: second,
      facts: { askedBy: administrator },
    });
  });

  it('does not open by what was asked before it was closed once more', async () => {
    await act('put-out');
    await act('let-in');
    await act('put-out', second);
    expect(await act('let-in', second)).toMatchObject({ active: false, isWaiting: true });
  });

  it('is opened at once by the server’s own administrator, as the command line does', async () => {
    await act('put-out');
    expect(await act('let-in', null)).toMatchObject({ active: true });
  });

  it('is nobody else’s business', async () => {
    for (const url of ['/admin/people', `/admin/people/${agent}/work`])
      expect((await get(url, 'per-anfa-head-1')).statusCode).toBe(403);
    expect((await post(`/admin/people/${agent}/hand-over`, { to: null }, 'per-anfa-head-1')).statusCode).toBe(
      403,
    );
    expect((await get('/admin/people/per-nobody-at-all/work')).statusCode).toBe(404);
  });
});

describe('who leaves', () => {
  const assigned = async () => {
    const desk = await server.desk(agent, 'profile-leaves');
    const registration = aCommand(aRegistration({}, desk), { desk });
    const { requestId } = registration;
    await server.send(agent, [
      registration,
      aCommand({ type: 'assign', assignee: agent, unit: null }, { requestId, desk }),
    ]);
    return requestId;
  };
  const work = async () => personWork.parse((await get(`/admin/people/${agent}/work`)).json());
  const handOver = async (to: string | null) =>
    handOverAnswer.parse((await post(`/admin/people/${agent}/hand-over`, { to })).json());
  const assigneeOf = async (id: string) =>
    (await server.store.getDocument('requests-anfa', id))?.['assignee'] ?? null;

  it('is shown with what is theirs, which goes to a colleague who may see it and to no other', async () => {
    const id = await assigned();
    expect((await work()).open).toEqual([{ office: 'anfa', count: 1 }]);
    expect(await handOver(elsewhere)).toEqual({ handed: 0, left: 1 });
    expect(await assigneeOf(id)).toBe(agent);
    expect(await handOver(colleague)).toEqual({ handed: 1, left: 0 });
    expect(await assigneeOf(id)).toBe(colleague);
    expect((await work()).open).toEqual([]);
    expect(await handOver(colleague)).toEqual({ handed: 0, left: 0 });
  });

  it('leaves their work to the queue', async () => {
    const id = await assigned();
    expect(await handOver(null)).toEqual({ handed: 1, left: 0 });
    expect(await assigneeOf(id)).toBeNull();
  });
});
