import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const neighbour = 'per-maarif-agent-1';
const supervisor = 'per-supervisor-1';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
});
afterAll(() => server.close());

/** Registers a request in Anfa and returns the command. */
const register = async (changes: Parameters<typeof aRegistration>[0] = {}) => {
  const command = aCommand(aRegistration(changes));
  await server.send(agent, [command]);
  return command;
};
const findDoc = async (person: string, id: string) =>
  (await server.read(person, 'requests')).docs.find((doc) => doc['_id'] === id);

describe('a command that is accepted', () => {
  it('becomes a request that the office and its supervisor see, and no neighbour', async () => {
    const command = await register();
    expect(await server.verdict(agent, command)).toMatchObject({ accepted: true, office: 'anfa' });
    expect(await findDoc(agent, command.requestId)).toMatchObject({
      state: 'qualified',
      office: 'anfa',
      version: 1,
    });
    expect(await findDoc(supervisor, command.requestId)).toMatchObject({ kind: 'request' });
    expect(await findDoc(neighbour, command.requestId)).toBeUndefined();
  });

  it('is judged once, however often it is sent', async () => {
    const command = await register();
    const first = await server.verdict(agent, command);
    await server.send(agent, [command, command]);
    expect(await server.verdict(agent, command)).toEqual(first);
    expect(await findDoc(agent, command.requestId)).toMatchObject({ version: 1 });
  });

  it('opens the citizen a file', async () => {
    const command = await register();
    const { docs } = await server.read(agent, 'citizens');
    expect(docs.some((doc) => JSON.stringify(doc['requests']).includes(command.requestId))).toBe(true);
  });
});

describe('a command that is refused', () => {
  it('is stored with its reason and still answers ok', async () => {
    const registered = await register();
    const close = aCommand({ type: 'close' }, { requestId: registered.requestId });
    expect(await server.send(agent, [close])).toMatchObject([{ ok: true, id: close._id }]);
    expect(await server.verdict(agent, close)).toMatchObject({
      accepted: false,
      refusal: { code: 'needs-answer-first' },
    });
  });

  it('says so when another request has the reference', async () => {
    const first = await register();
    if (first.body.type !== 'register') throw new Error('not a registration');
    const second = aCommand(aRegistration({ reference: first.body.reference, arrival: first.body.arrival }));
    await server.send(agent, [second]);
    expect(await server.verdict(agent, second)).toMatchObject({
      accepted: false,
      refusal: { code: 'reference-taken' },
    });
  });

  it('cannot be sent in the name of somebody else', async () => {
    const command = aCommand(aRegistration(), { by: supervisor });
    await server.send(agent, [command]);
    expect(await findDoc(supervisor, command.requestId)).toBeUndefined();
  });
});

describe('a request that moves to another office', () => {
  it('leaves a trace for those who no longer see it and stays with those who do', async () => {
    const registered = await register();
    await server.send(agent, [
      aCommand(
        { type: 'transfer', toOffice: 'maarif', reason: 'Rue de Maârif' },
        { requestId: registered.requestId },
      ),
    ]);
    expect(await findDoc(agent, registered.requestId)).toMatchObject({ kind: 'trace', movedTo: 'maarif' });
    expect(JSON.stringify(await findDoc(agent, registered.requestId))).not.toContain('Mohamed');
    expect(await findDoc(neighbour, registered.requestId)).toMatchObject({
      kind: 'request',
      office: 'maarif',
    });
    expect(await findDoc(supervisor, registered.requestId)).toMatchObject({
      kind: 'request',
      office: 'maarif',
    });
  });

  it('still takes a note from the office that had it', async () => {
    const registered = await register();
    await server.send(agent, [
      aCommand(
        { type: 'transfer', toOffice: 'maarif', reason: 'Rue de Maârif' },
        { requestId: registered.requestId },
      ),
    ]);
    const note = aCommand(
      { type: 'note', body: 'Le citoyen a rappelé.' },
      { requestId: registered.requestId },
    );
    await server.send(agent, [note]);
    expect(await server.verdict(agent, note)).toMatchObject({ accepted: true, office: 'maarif' });
  });
});

describe('bad input', () => {
  it.each([
    ['a lone surrogate', { subject: 'bad \ud800 text' }],
    ['the year 9999', { arrival: { desk: 'AA', year: 9999, number: 1, arrivedOn: '9999-01-01' } }],
    ['nothing where a subject should be', { subject: '' }],
  ])('%s is answered in its row', async (_name, changes) => {
    const rows = await server.send(agent, [
      aCommand({ ...aRegistration(), ...changes }),
      aCommand(aRegistration()),
    ]);
    expect(rows).toMatchObject([{ error: 'bad_request' }, { ok: true }]);
  });

  it('HTML and SQL in a name are text', async () => {
    const subject = `<img src=x onerror=alert(1)> '; DROP TABLE documents; --`;
    const command = await register({ subject });
    expect(await findDoc(agent, command.requestId)).toMatchObject({ subject });
  });

  it('malformed JSON gets a CouchDB-like error', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/db/commands/_bulk_docs',
      headers: { ...(await server.signIn(agent)), 'content-type': 'application/json' },
      payload: '{"docs":',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error: 'bad_request' });
  });
});

describe('the union of offices', () => {
  it('goes on where the client stopped', async () => {
    const { since } = await server.read(supervisor, 'requests');
    const command = await register();
    const next = await server.read(supervisor, 'requests', since);
    expect(next.docs.map((doc) => doc['_id'])).toEqual([command.requestId]);
    expect((await server.read(supervisor, 'requests', next.since)).docs).toEqual([]);
  });

  it('is closed to strangers', async () => {
    for (const url of ['/db/requests/_changes', '/db/citizens/_changes', '/poke', '/auth/me'])
      expect((await server.app.inject({ url })).statusCode).toBe(401);
  });
});

describe('signing in', () => {
  it('survives a restart of the server', async () => {
    const first = await aServer();
    const headers = await first.signIn(agent);
    await first.close();
    const second = await aServer({ dataDir: first.dataDir });
    expect((await second.app.inject({ url: '/auth/me', headers })).json()).toMatchObject({ id: agent });
    await second.close();
  });
});

describe('the import', () => {
  it('is for the administrator, and keeps the time of what it brings', async () => {
    const command = aCommand(
      aRegistration(
        {
          arrival: { desk: 'IM', year: 2026, number: 7, arrivedOn: '2026-09-01' },
          reference: 'IM-26-000007-0',
        },
        'IM',
      ),
      { desk: 'IM', doneAt: '2026-09-01T10:00:00.000Z' },
    );
    const body = {
      ...command,
      body: { ...aRegistration({}, 'IM'), source: { system: 'dans-ma-rue', id: 'G1' } },
    };
    expect(
      (await server.app.inject({ method: 'POST', url: '/import/commands', payload: { commands: [body] } }))
        .statusCode,
    ).toBe(401);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/import/commands',
      headers: adminHeader,
      payload: {
        commands: [
          { ...body, body: { ...body.body, arrival: { ...body.body.arrival, arrivedOn: '2026-09-01' } } },
        ],
      },
    });
    expect(answer.json()).toMatchObject({
      rows: [{ verdict: { accepted: true, decidedAt: '2026-09-01T10:00:00.000Z' } }],
    });
  });
});
