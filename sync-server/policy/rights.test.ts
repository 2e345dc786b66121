import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant, Person } from '#shared/documents/reference-data.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-maarif-head-1';
const colleague = 'per-maarif-agent-1';
let server: TestServer;
let later = 0;
const clock = () => new Date(Date.parse(fixedNow) + later).toISOString();
beforeAll(async () => {
  server = await aServer({ clock });
  await server.desk(colleague, 'profile-maarif-1');
  await server.desk(agent, 'profile-anfa-1');
});
afterAll(() => server.close());

/** Changes somebody's rights as an administrator would. */
const grant = async (id: string, grants: Partial<Grant>[]) => {
  const stored = await server.store.getDocument('reference', 'people');
  const people = (stored?.['people'] as Person[]).map((one) =>
    one.id === id ? { ...one, grants: grants.map((each) => ({ domain: '*', ...each })) } : one,
  );
  await server.store.transact([{ database: 'reference', document: { ...stored, _id: 'people', people } }]);
  await expect
    .poll(
      async () =>
        (await server.app.inject({ url: '/auth/me', headers: await server.signIn(id) })).json<Person>().grants
          .length,
    )
    .toBe(grants.length);
};
const inMaarif = { offices: 'maarif' };
const register = async (category: string | null = 'depot-sauvage') => {
  const command = aCommand({ ...aRegistration(), category } as never, {
    by: colleague,
    office: inMaarif.offices,
  });
  await server.send(colleague, [command]);
  return command;
};

describe('an agent of Anfa who asks for Maârif', () => {
  it('gets nothing by any door', async () => {
    const command = await register();
    const verdict = await server.verdict(colleague, command);
    const { docs } = await server.read(colleague, 'requests');
    const request = docs.find((doc) => doc['_id'] === command.requestId);
    expect(verdict).toMatchObject({ accepted: true });
    const office = String(request?.['office']);
    const citizen = (await server.read(colleague, 'citizens')).docs[0];
    const file = `fil-0199aaaa-0000-7000-8000-000000000001`;
    const pushed = await server.app.inject({
      method: 'POST',
      url: '/db/files/_bulk_docs',
      headers: await server.signIn(colleague),
      payload: {
        docs: [
          {
            _id: file,
            kind: 'file',
            schema: 1,
            office: 'maarif',
            name: 'lettre.png',
            type: 'image/png',
            size: 6,
            by: colleague,
            createdAt: fixedNow,
            _attachments: {
              content: { content_type: 'image/png', data: Buffer.from('secret').toString('base64') },
            },
          },
        ],
      },
    });
    expect(pushed.statusCode).toBe(201);
    const headers = await server.signIn(agent);
    const since = Buffer.from(JSON.stringify({ [office]: '0', maarif: '0' })).toString('base64url');
    const doors = [
      { url: '/db/requests/_changes?include_docs=true' },
      { url: `/db/requests/_changes?include_docs=true&since=${since}` },
      { url: `/db/requests/_changes?include_docs=true&held=maarif,${office}` },
      { url: '/db/citizens/_changes?include_docs=true' },
      { url: `/db/requests/${command.requestId}` },
      { url: `/db/requests-maarif/${command.requestId}` },
      { url: '/db/requests-maarif/_all_docs?include_docs=true' },
      { url: '/db/requests-maarif/_changes?include_docs=true' },
      { url: '/db/citizens-maarif/_all_docs?include_docs=true' },
      { url: '/db/commands-maarif/_all_docs?include_docs=true' },
      { url: '/db/city/_all_docs?include_docs=true' },
      { url: '/db/audit/_all_docs?include_docs=true' },
      { url: '/db/_all_dbs' },
      { url: `/db/files/${file}/content` },
      { url: `/db/files-maarif/${file}/content` },
      { url: `/privacy/citizens/${String(citizen?.['_id'])}/reads` },
      { url: `/privacy/citizens/${String(citizen?.['_id'])}/export` },
      {
        method: 'POST' as const,
        url: '/db/commands/_all_docs?include_docs=true',
        payload: { keys: [command._id] },
      },
      { method: 'POST' as const, url: '/db/requests-maarif/_find', payload: { selector: {} } },
      { method: 'POST' as const, url: '/db/files/_revs_diff', payload: { [file]: ['1-x'] } },
      { method: 'POST' as const, url: '/admin/retention', payload: { dryRun: true } },
      { method: 'POST' as const, url: '/import/commands', payload: { commands: [] } },
    ];
    for (const door of doors) {
      const { body } = await server.app.inject({ headers, ...door });
      expect(body, door.url).not.toContain(command.requestId);
      expect(body, door.url).not.toContain('Mohamed');
      expect(body, door.url).not.toContain('secret');
      expect(body, door.url).not.toContain('requests-maarif');
    }
    const note = aCommand(
      { type: 'note', body: 'curieux' },
      { requestId: command.requestId, office: 'maarif' },
    );
    await server.send(agent, [note]);
    expect(await server.verdict(agent, note)).toMatchObject({ accepted: false });
  });
});

describe('rights in one domain', () => {
  it('show what is of that domain or of none yet, and take away what leaves it', async () => {
    const clean = await register('depot-sauvage');
    const rats = await register('rongeurs');
    const open = await register(null);
    const ids = async () => {
      const { docs, scope } = await server.read(colleague, 'requests');
      return { scope, ids: docs.filter((doc) => !doc['_deleted']).map((doc) => doc['_id']) };
    };
    await grant(colleague, [{ role: 'agent', office: 'maarif', domain: 'hygiene' }]);
    const limited = await ids();
    expect(limited.scope).toEqual(['maarif:hygiene']);
    const { docs } = await server.read(head, 'requests');
    const domainOf = (id: string) => docs.find((doc) => doc['_id'] === id)?.['domain'];
    expect(domainOf(rats.requestId)).toBe('hygiene');
    expect(limited.ids).toContain(rats.requestId);
    expect(limited.ids).toContain(open.requestId);
    expect(limited.ids).not.toContain(clean.requestId);
    const close = aCommand(
      { type: 'start' },
      { by: colleague, requestId: clean.requestId, office: 'maarif' },
    );
    await server.send(colleague, [close]);
    expect(await server.verdict(colleague, close)).toMatchObject({ refusal: { code: 'not-allowed' } });
    await grant(colleague, [{ role: 'agent', office: 'maarif' }]);
    expect((await ids()).ids).toContain(clean.requestId);
  });
});

describe('an office lost and given back', () => {
  it('is read again from its beginning by a desk that dropped it', async () => {
    const command = await register();
    const { since, scope } = await server.read(colleague, 'requests');
    expect(scope).toEqual(['maarif']);
    const read = async (held: string) =>
      (
        await server.app.inject({
          url: `/db/requests/_changes?include_docs=true&since=${since}&held=${held}`,
          headers: await server.signIn(colleague),
        })
      ).body;
    expect(await read('maarif')).not.toContain(command.requestId);
    expect(await read('')).toContain(command.requestId);
  });
});

describe('rights that are lent', () => {
  const lend = async (from: string, body: Record<string, unknown>) =>
    server.app.inject({
      method: 'POST',
      url: '/delegations',
      headers: await server.signIn(from),
      payload: { office: null, startsOn: '2026-11-24', endsOn: '2026-11-26', reason: 'Congé', ...body },
    });
  const supervisor = 'per-supervisor-1';
  const approve = async (made: { json: <T>() => T }, by = supervisor) =>
    server.app.inject({
      method: 'POST',
      url: `/delegations/${made.json<{ id: string }>().id}/approve`,
      headers: await server.signIn(by),
    });
  const scopeOf = async (person: string) => (await server.read(person, 'requests')).scope;

  it('count on their days, and no longer', async () => {
    const made = await lend(head, { to: agent });
    expect(made.statusCode).toBe(201);
    expect(await scopeOf(agent)).toEqual(['anfa']);
    for (const somebody of [head, agent, 'per-anfa-head-1', 'per-administrator-1'])
      expect((await approve(made, somebody)).statusCode).toBe(404);
    expect((await approve(made)).statusCode).toBe(200);
    expect(await scopeOf(agent)).toEqual(['anfa', 'maarif']);
    later = 3 * 86_400_000;
    await server.signIn(agent);
    const again = await aServer({ dataDir: server.dataDir, clock });
    expect((await again.read(agent, 'requests')).scope).toEqual(['anfa']);
    await again.close();
    later = 0;
  });

  it('end when the lender says so', async () => {
    const loan = await lend(head, { to: 'per-anfa-agent-2' });
    const made = loan.json<{ id: string }>();
    await approve(loan);
    expect(await scopeOf('per-anfa-agent-2')).toContain('maarif');
    const url = `/delegations/${made.id}/end`;
    const stranger = await server.app.inject({
      method: 'POST',
      url,
      headers: await server.signIn('per-anfa-head-1'),
    });
    expect(stranger.statusCode).toBe(404);
    await server.app.inject({ method: 'POST', url, headers: await server.signIn(head) });
    expect(await scopeOf('per-anfa-agent-2')).toEqual(['anfa']);
  });

  it('cannot be others’, cannot be lent on, cannot last for ever', async () => {
    expect((await lend(head, { to: agent, office: 'anfa' })).statusCode).toBe(403);
    expect((await lend(agent, { to: 'per-anfa-agent-2', office: 'maarif' })).statusCode).toBe(403);
    expect((await lend(head, { to: head })).statusCode).toBe(400);
    expect((await lend(head, { to: agent, endsOn: '2027-02-24' })).statusCode).toBe(400);
    expect((await lend(head, { to: agent, roles: ['supervisor'] })).statusCode).toBe(403);
    expect((await lend(head, { to: agent, startsOn: '2026-11-20', endsOn: '2026-11-21' })).statusCode).toBe(
      400,
    );
    expect((await lend('per-administrator-1', { to: agent })).statusCode).toBe(403);
  });
});

describe('somebody put out by an administrator', () => {
  it('is out at once, and stays out however the directory sees it', async () => {
    const person = 'per-hay-hassani-agent-1';
    const headers = await server.signIn(person);
    const act = (action: string) =>
      server.app.inject({ method: 'POST', url: `/admin/people/${person}/${action}`, headers: adminHeader });
    expect((await act('put-out')).json()).toMatchObject({ active: false, sessionsEnded: 1 });
    expect((await server.app.inject({ url: '/auth/me', headers })).statusCode).toBe(401);
    await act('let-in');
    expect((await server.app.inject({ url: '/auth/me', headers })).statusCode).toBe(401);
  });
});
