import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import type { StoredDocument } from '../storage/document-store.ts';
import { shapeOf } from './shapes.ts';

const agent = 'per-anfa-agent-1';
const administrator = 'per-administrator-1';
const long = { timeout: 15_000, interval: 50 };
let now: string;
let mail: MailServer;
let server: TestServer;
let desk: string;
const start = async (dataDir?: string) => {
  server = await aServer({
    ...(dataDir === undefined ? {} : { dataDir }),
    clock: () => now,
    longestSleepMs: 20,
    mail: { url: mail.url, from: 'Commune <ne-pas-repondre@casablanca.example>' },
  });
  desk = await server.desk(agent, 'profile-quarantine');
};
const again = async () => {
  const { dataDir } = server;
  await server.close();
  await start(dataDir);
};
beforeEach(async () => {
  now = fixedNow;
  mail = await aMailServer();
  await start();
});
afterEach(async () => {
  await server.close();
  await mail.close();
});

const citizen = aComplainant({ name: 'Hind Ouazzani', email: 'hind@example.org' });
const register = async (changes: Parameters<typeof aRegistration>[0] = {}) => {
  const command = aCommand(aRegistration(changes, desk), { desk });
  const rows = await server.send(agent, [command]);
  expect(rows).toMatchObject([{ ok: true }]);
  return command.requestId;
};
const call = async (method: 'GET' | 'POST', url: string, payload?: object, by = administrator) => {
  const headers = by === '' ? adminHeader : await server.signIn(by);
  return server.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
};
const aside = async () =>
  quarantineAnswer
    .parse((await call('GET', '/admin/quarantine')).json())
    .documents.map(({ database, id, why }) => `${database} ${id} ${why}`);
const write = async (database: string, document: StoredDocument) => {
  const stored = await server.store.getDocument(database, document._id);
  const rev = stored ? { _rev: stored._rev ?? '' } : {};
  expect(await server.store.writeDocuments(database, [{ ...document, ...rev }])).toMatchObject([
    { ok: true },
  ]);
};
/** One that has no shape and one of a newer program, first in every order in which anything is read. */
const plant = async () => {
  const databases = (await server.store.listDatabases()).filter((name) => shapeOf(name));
  const early = { office: 'anfa', at: '2020-01-01T00:00:00.000Z', nextAt: '2020-01-01T00:00:00.000Z' };
  for (const database of databases) {
    await write(database, { _id: 'aa-broken', kind: 'nothing', ...early });
    await write(database, { _id: 'aa-newer', kind: 'nothing', schema: 7, ...early });
  }
  return databases.flatMap((name) => [`${name} aa-broken unreadable`, `${name} aa-newer newer`]);
};
/** Who signed in before is asked again. */
const later = (at: string) => {
  now = at;
  server.signInAnew();
};
const steps = async (id: string): Promise<string[]> => {
  const request = await server.store.getDocument('requests-anfa', id);
  const events = z
    .array(z.object({ by: z.string(), body: z.looseObject({ type: z.string() }) }))
    .parse(request?.['events']);
  return events.flatMap(({ by, body }) => (by === 'sys-maktab' ? [String(body['step'] ?? body.type)] : []));
};

describe('a document that the server cannot read', () => {
  it('stops nobody: neither in any database, nor a request, its citizen, its line, or the end of the audit log', async () => {
    const broken = await register({ complainant: citizen });
    const good = await register();
    const [head] = (await server.store.readChanges('audit', { since: '0', limit: 1, descending: true })).rows;
    await server.store.writeDocuments('audit', [
      {
        ...(await server.store.getDocument('audit', head?.id ?? '')),
        _id: head?.id ?? '',
        what: 'of-tomorrow',
      },
    ]);
    const request = await server.store.getDocument('requests-anfa', broken);
    await write('requests-anfa', { ...request, _id: broken, state: 'of-tomorrow' });
    const file = await server.store.getDocument('citizens-anfa', citizen.citizenId);
    await write('citizens-anfa', { ...file, _id: citizen.citizenId, name: 7 });
    const planted = await plant();
    await again();

    const expected = [
      ...planted.filter((line) => !line.startsWith('watch ')),
      `audit ${head?.id ?? ''} unreadable`,
      `requests-anfa ${broken} unreadable`,
      `citizens-anfa ${citizen.citizenId} unreadable`,
    ];
    await expect
      .poll(async () => (await aside()).filter((line) => !line.startsWith('watch ')), long)
      .toEqual(expect.arrayContaining(expected));
    const health = (await server.app.inject({ url: '/health' })).json<{
      status: string;
      unreadable: number;
    }>();
    expect(health).toMatchObject({ status: 'ok' });
    expect(health.unreadable).toBeGreaterThanOrEqual(expected.length);

    // People.
    const note = (requestId: string) => aCommand({ type: 'note', body: 'Vu.' }, { desk, requestId });
    expect(await server.send(agent, [note(broken), note(good)])).toMatchObject([
      { error: 'not_judged' },
      { ok: true },
    ]);
    const same = await register({ complainant: citizen, channel: 'email' });
    for (const kind of ['requests', 'citizens', 'reference', 'registers', 'improvements'])
      expect((await server.read(agent, kind)).docs.length).toBeGreaterThan(0);
    // The clock and the mail.
    later('2026-11-25T13:00:00.000Z');
    await expect.poll(() => steps(good), long).toEqual(['rappel']);
    await expect.poll(() => mail.taken.length, long).toBe(1);
    await expect
      .poll(async () => (await server.store.getDocument('requests-anfa', same))?.['acknowledgement'], long)
      .toMatchObject({ delivery: 'sent' });
    // Administration and supervision.
    const calendar = (await call('GET', '/admin/reference/calendar')).json<{ document: object }>();
    for (const [method, url, payload, by] of [
      ['POST', '/admin/retention', { dryRun: true }, ''],
      ['POST', '/admin/retention', { dryRun: false }, ''],
      ['POST', '/admin/reference/calendar/preview', { document: calendar.document }, administrator],
      ['GET', '/supervision/desks', undefined, 'per-supervisor-2'],
      ['GET', '/digests/me', undefined, 'per-supervisor-2'],
      ['GET', `/privacy/citizens/${citizen.citizenId}/export`, undefined, 'per-supervisor-2'],
      ['GET', `/privacy/citizens/${citizen.citizenId}/reads`, undefined, 'per-supervisor-2'],
      ['GET', '/metrics', undefined, administrator],
    ] as const)
      expect([url, (await call(method, url, payload, by)).statusCode]).toEqual([url, 200]);
    expect(await server.store.getDocument('requests-anfa', broken)).toMatchObject({ state: 'of-tomorrow' });
    expect(await server.store.getDocument('citizens-anfa', citizen.citizenId)).toMatchObject({ name: 7 });
  }, 60_000);

  it('is read again after an update, and what it missed is done', async () => {
    const id = await register();
    const request = await server.store.getDocument('requests-anfa', id);
    await write('requests-anfa', { ...request, _id: id, state: 'of-tomorrow' });
    now = '2026-11-25T13:00:00.000Z';
    await again();
    await expect.poll(aside, long).toContain(`requests-anfa ${id} unreadable`);
    await expect.poll(() => server.store.getDocument('watch', id), long).toBeNull();
    const since = (await server.read(agent, 'requests')).since;
    const first = (await call('GET', '/admin/quarantine')).json<{ documents: { since: string }[] }>();
    later('2026-11-26T13:00:00.000Z');
    await call('POST', '/admin/quarantine');
    expect((await call('GET', '/admin/quarantine')).json()).toMatchObject({ documents: first.documents });

    await write('requests-anfa', { ...request, _id: id });
    await again();
    await expect.poll(aside, long).toEqual([]);
    await expect.poll(() => steps(id), long).toContain('rappel');
    expect((await server.read(agent, 'requests', since)).docs.map(({ _id }) => _id)).toContain(id);
    await again();
    expect(await aside()).toEqual([]);
  }, 60_000);

  it('that is no JSON at all goes to nobody as it is', async () => {
    const [broken, good] = [await register(), await register()];
    server.store.sqlite
      .prepare(
        `UPDATE documents SET body = '{"kind":' WHERE id = ? AND db = (SELECT db FROM databases WHERE name = 'requests-anfa')`,
      )
      .run(broken);
    const { docs } = await server.read(agent, 'requests');
    expect(docs.map(({ _id, kind }) => [_id, kind])).toEqual([
      [broken, 'unreadable'],
      [good, 'request'],
    ]);
    await call('POST', '/admin/quarantine');
    expect(await aside()).toEqual([`requests-anfa ${broken} unreadable`]);
    expect((await call('POST', '/admin/retention', { dryRun: true }, '')).statusCode).toBe(200);
  });

  it('is the administrator’s to see, with the field and never what stands in it', async () => {
    const id = await register();
    const request = await server.store.getDocument('requests-anfa', id);
    await write('requests-anfa', { ...request, _id: id, subject: ['Secret de Hind'] });
    const answer = await call('POST', '/admin/quarantine');
    expect(answer.json()).toMatchObject({ documents: [{ id, field: 'subject', since: fixedNow }] });
    expect(answer.body).not.toContain('Hind');
    expect((await call('GET', '/admin/quarantine', undefined, agent)).statusCode).toBe(403);
  });
});
