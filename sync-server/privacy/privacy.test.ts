import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
const neighbour = 'per-maarif-head-1';
let server: TestServer;
let registration: Command;
let citizenId: string;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
  registration = aCommand(aRegistration());
  await server.send(agent, [registration]);
  if (registration.body.type !== 'register') throw new Error('no registration');
  citizenId = registration.body.complainant?.citizenId ?? '';
});
afterAll(() => server.close());

const aTrace = (changes: Record<string, unknown> = {}) => ({
  _id: `acc-${randomUUID()}`,
  kind: 'access',
  schema: 1,
  citizenId,
  requestId: registration.requestId,
  what: 'unmasked',
  purpose: 'call-back',
  words: '',
  by: agent,
  desk: 'AA',
  at: '2026-11-24T08:55:00.000Z',
  ...changes,
});
const tell = async (person: string, traces: unknown[]) =>
  (
    await server.app.inject({
      method: 'POST',
      url: '/privacy/reads',
      headers: await server.signIn(person),
      payload: { traces },
    })
  ).json<{ taken: string[] }>();
const ask = async (person: string, what: 'reads' | 'export', id = citizenId) =>
  server.app.inject({ url: `/privacy/citizens/${id}/${what}`, headers: await server.signIn(person) });
describe('a read of a citizen’s file', () => {
  it('is noted once, with who, when, why and from where, and can be listed for that citizen', async () => {
    const trace = aTrace();
    expect(await tell(agent, [trace])).toEqual({ taken: [trace._id] });
    expect(await tell(agent, [trace])).toEqual({ taken: [trace._id] });
    const { readers } = (await ask(head, 'reads')).json<{ readers: unknown[] }>();
    expect(readers.filter((reader) => JSON.stringify(reader).includes('unmasked'))).toEqual([
      {
        at: trace.at,
        by: agent,
        what: 'unmasked',
        purpose: 'call-back',
        words: '',
        requestId: registration.requestId,
        desk: 'AA',
        from: '127.0.0.1',
      },
    ]);
    const again = (await ask(head, 'reads')).json<{ readers: { what: string; by: string }[] }>();
    expect(again.readers[0]).toMatchObject({ what: 'listed', by: head });
  });

  it('cannot be told in the name of a colleague, without a purpose, or in the future', async () => {
    expect(await tell(agent, [aTrace({ by: head })])).toEqual({ taken: [] });
    expect(await tell(agent, [aTrace({ purpose: null })])).toEqual({ taken: [] });
    expect(await tell(agent, [aTrace({ purpose: 'other' })])).toEqual({ taken: [] });
    await tell(agent, [aTrace({ at: '2099-01-01T00:00:00.000Z' })]);
    const { readers } = (await ask(head, 'reads')).json<{ readers: { at: string }[] }>();
    expect(readers.every(({ at }) => at <= fixedNow)).toBe(true);
  });

  it('is dated by the server; what a desk claims beyond reason is kept as a claim', async () => {
    const before = (await server.store.readById('audit', null, 5000)).length;
    await tell(agent, [
      aTrace({ at: '2019-01-01T00:00:00.000Z', words: 'en arrière' }),
      aTrace({ citizenId: 'cit-of-nobody-here', words: 'd’ailleurs' }),
    ]);
    const noted = (await server.store.readById('audit', null, 5000)).slice(before);
    expect(noted.every(({ at }) => at === fixedNow)).toBe(true);
    expect(noted.map(({ facts }) => facts)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ claimedAt: '2019-01-01T00:00:00.000Z', toldBy: 'desk' }),
        expect.objectContaining({ claimedCitizenId: 'cit-of-nobody-here', toldBy: 'desk' }),
      ]),
    );
    expect(noted.some(({ citizenId }) => citizenId === 'cit-of-nobody-here')).toBe(false);
    const { readers } = (await ask(head, 'reads')).json<{ readers: { at: string; words: string }[] }>();
    expect(readers.find(({ words }) => words === 'en arrière')?.at).toBe(fixedNow);
  });

  it('is told by a person a bounded number of times a day, and refused whole beyond', async () => {
    const per = 'per-anfa-agent-2';
    const many = (count: number) => Array.from({ length: count }, () => aTrace({ by: per }));
    const send = async (traces: unknown[]) =>
      server.app.inject({
        method: 'POST',
        url: '/privacy/reads',
        headers: await server.signIn(per),
        payload: { traces },
      });
    for (let call = 0; call < 4; call += 1) expect((await send(many(500))).statusCode).toBe(200);
    const before = (await server.store.readById('audit', null, 9000)).length;
    expect((await send(many(1))).statusCode).toBe(429);
    expect((await server.store.readById('audit', null, 9000)).length).toBe(before);
  });

  it('is shown to nobody but those who supervise an office that knows the citizen', async () => {
    for (const person of [agent, neighbour, 'per-administrator-1'])
      for (const what of ['reads', 'export'] as const) expect((await ask(person, what)).statusCode).toBe(403);
    const unknown = await ask(neighbour, 'reads', 'cit-nobody-at-all');
    expect(unknown.json()).toEqual((await ask(neighbour, 'reads')).json());
  });
});

describe('the export for a citizen', () => {
  it('holds the file, the requests and who read them; not other people, not internal notes', async () => {
    const other = { ...(registration.body.type === 'register' ? registration.body.complainant : null) };
    await server.send(agent, [
      aCommand({ type: 'note', body: 'Note entre nous' }, { requestId: registration.requestId }),
      aCommand(
        {
          type: 'add-complainant',
          note: '',
          complainant: {
            ...other,
            citizenId: 'cit-somebody-else',
            name: 'Voisine Tierce',
            phone: '+212699999999',
          },
        } as never,
        { requestId: registration.requestId },
      ),
    ]);
    const text = (await ask(head, 'export')).body;
    expect(text).toContain(String(other.name));
    expect(text).toContain(String(other.phone));
    expect(text).not.toContain('Voisine');
    expect(text).not.toContain('+212699999999');
    expect(text).not.toContain('Note entre nous');
    expect(JSON.parse(text)).toMatchObject({ requests: [{ office: 'anfa' }], exportedAt: fixedNow });
  });
});

describe('the audit log', () => {
  it('can be read through /db/ by the administrator, and written by nobody', async () => {
    const url = '/db/audit/a-000000000001';
    expect((await server.app.inject({ url, headers: adminHeader })).statusCode).toBe(200);
    for (const [method, path] of [
      ['PUT', url],
      ['DELETE', `${url}?rev=1-x`],
      ['POST', '/db/audit/_bulk_docs'],
      ['POST', '/db/audit'],
      ['DELETE', '/db/audit'],
      ['PUT', '/db/%61udit/x'],
    ] as const) {
      const answer = await server.app.inject({ method, url: path, headers: adminHeader, payload: {} });
      expect(answer.statusCode, `${method} ${path}`).toBe(403);
    }
  });
});
