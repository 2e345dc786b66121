import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { CommandBody, CommandOf } from '#shared/workflow/command.ts';
import { importDesk } from '#shared/domain/register/desk-code.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
let desk: string;
beforeAll(async () => {
  server = await aServer();
  desk = await server.desk(agent, 'profile-automation');
});
afterAll(() => server.close());

const read = async (id: string): Promise<RequestDocument> => {
  const { _rev, ...plain } = (await server.store.getDocument('requests-anfa', id)) ?? {};
  return requestDocument.parse(plain);
};
const register = async (changes: Partial<CommandOf<'register'>> = {}): Promise<RequestDocument> => {
  const command = aCommand(aRegistration(changes, desk), { desk });
  await server.send(agent, [command]);
  await server.settled();
  return read(command.requestId);
};
const send = async (requestId: string, body: CommandBody) => {
  await server.send(agent, [aCommand(body, { requestId, desk })]);
  await server.settled();
  return read(requestId);
};
/** What happened to it; when the watch looks, and reminds of what came long ago, is not this file's. */
const said = ({ events }: RequestDocument) =>
  events
    .map(({ body }) => (body.type === 'rule-applied' ? body.rule : body.type))
    .filter((word) => word !== 'reminded');
/** Ids of all events that rules, acknowledgements and duplicates have left at the office, in order. */
const ofAutomation = async (): Promise<string[]> => {
  const ours = new Set(['rule-applied', 'acknowledged', 'duplicate-proposed']);
  const { rows } = await server.store.readChanges('requests-anfa', { since: '0', includeDocuments: true });
  return rows
    .flatMap(({ json }) => (JSON.parse(json ?? '{}') as RequestDocument).events)
    .filter(({ body }) => ours.has(body.type))
    .map(({ id }) => id)
    .sort();
};
const place = (address: string, lon: number, lat: number) => ({
  address,
  landmark: '',
  point: { lon, lat },
  arrondissement: null,
});

describe('rules', () => {
  it('are applied to what comes in, and the request says which', async () => {
    const request = await register({ description: 'Un câble électrique pend. Danger !' });
    expect(request).toMatchObject({ priority: 'urgent', tags: ['danger'] });
    expect(request.events.at(-1)).toMatchObject({
      by: systemActor.id,
      body: { type: 'rule-applied', rule: 'R1', version: 1, effects: { notify: 'chef-service' } },
    });
    expect(request.due.target).not.toBe((await register()).due.target);
  });

  it('are applied once, whatever happens next', async () => {
    const request = await register({ subject: 'Danger' });
    const later = await send(request._id, { type: 'start' });
    expect(said(later)).toEqual(['registered', 'R1', 'started']);
  });

  it('see the third request at one spot', async () => {
    const at = (n: number) => register({ place: place(`${String(n)} rue A`, -7.7001 + n * 0.0002, 33.5741) });
    expect((await at(0)).tags).toEqual([]);
    expect((await at(1)).tags).toEqual([]);
    const third = await at(2);
    expect(third).toMatchObject({ tags: ['point-recurrent'], priority: 'high' });
    const elsewhere = await register({ place: place('3 rue B', -7.6921, 33.5741) });
    expect(elsewhere.tags).toEqual([]);
  });
});

describe('acknowledging', () => {
  const byMail = (complainant = aComplainant({ email: 'hind@example.org', channel: 'email' })) =>
    register({ channel: 'email', complainant });

  it('waits for the mail server and does not claim that it is done', async () => {
    const request = await byMail();
    expect(said(request)).toEqual(['registered', 'R2', 'acknowledged']);
    expect(request.acknowledgement).toMatchObject({ delivery: 'to-send', template: 'accuse-reception' });
    expect(request.acknowledgedAt).toBeNull();
    const queued = await server.store.getDocument('outgoing', request.acknowledgement?.command ?? '');
    expect(queued).toMatchObject({ to: 'hind@example.org', state: 'waiting', requestId: request._id });
  });

  it('speaks the citizen’s language, with their promise in it', async () => {
    const request = await byMail(aComplainant({ email: 'hind@example.org', language: 'ar' }));
    const body = request.events.at(-1)?.body;
    if (body?.type !== 'acknowledged') throw new Error('Not acknowledged.');
    expect(body.language).toBe('ar');
    expect(body.body).toContain(`\u2068${request.reference}\u2069`);
    expect(body.body).toContain('26 نونبر 2026');
    expect(body.body).not.toMatch(/[{}]/);
  });

  it.each([
    ['web', 'no-channel'],
    ['chat', 'no-channel'],
  ] as const)('by %s waits for the channel: %s', async (channel, delivery) => {
    const request = await register({ channel });
    expect(request.acknowledgement?.delivery).toBe(delivery);
    expect(request.acknowledgedAt).toBeNull();
  });

  it('does not write to those who were told by a person, or who gave no name', async () => {
    expect(said(await register({ channel: 'email', complainant: null }))).toEqual(['registered']);
    expect(said(await register({ channel: 'counter' }))).toEqual(['registered']);
  });
});

describe('likely duplicates', () => {
  it('are proposed with the reasons; a person dismisses them for good', async () => {
    const earlier = await register({
      place: place('9 rue des Acacias', -7.6881, 33.5781),
      subject: 'Bac cassé',
    });
    const later = await register({ place: place('', -7.68812, 33.57811), subject: 'Le bac est cassé' });
    expect(earlier.duplicates).toEqual([]);
    expect(later.duplicates).toEqual([
      {
        of: earlier._id,
        reference: earlier.reference,
        score: expect.any(Number) as number,
        because: expect.arrayContaining(['near', 'same-category', 'recent']) as string[],
        distance: 2,
      },
    ]);
    const dismissed = await send(later._id, { type: 'dismiss-duplicate', of: earlier._id });
    expect(dismissed.duplicates).toEqual([]);
    const noted = await send(later._id, { type: 'start' });
    expect(noted.duplicates).toEqual([]);
  });

  it('are not what is closed, far away or of another matter nearby', async () => {
    const at = place('1 rue du Stade', -7.6841, 33.5821);
    await register({ place: at, subject: 'Chien errant', description: 'Aboie.' });
    const other = await register({
      place: { ...at, address: '' },
      category: 'depot-sauvage',
      subject: 'Gravats',
      description: 'Partout.',
    });
    expect(other.duplicates).toEqual([]);
  });
});

describe('a server that starts again', () => {
  it('does nothing twice, even when it must read everything again', async () => {
    const request = await register({
      channel: 'email',
      subject: 'Danger',
      complainant: aComplainant({ email: 'y@example.org' }),
    });
    expect(said(request)).toEqual(['registered', 'R1', 'R2', 'acknowledged']);
    const before = await ofAutomation();
    const { dataDir } = server;
    await server.close();
    server = await aServer({ dataDir });
    await server.settled();
    expect(await ofAutomation()).toEqual(before);
    const positions = await server.store.getDocument('city', 'reactions');
    await server.store.writeDocuments('city', [
      { _id: 'reactions', _rev: positions?._rev ?? '', _deleted: true },
    ]);
    await server.close();
    server = await aServer({ dataDir });
    await server.settled();
    expect(await ofAutomation()).toEqual(before);
  });
});

describe('an import of the past', () => {
  it('writes to nobody, applies and proposes nothing, however much it brings', async () => {
    const before = await ofAutomation();
    const commands = Array.from({ length: 300 }, (_, n) => {
      const body = aRegistration(
        {
          channel: 'email',
          subject: 'Danger',
          complainant: aComplainant({ email: 'x@example.org' }),
          place: place('5 rue du Port', -7.708, 33.57),
        },
        importDesk,
      );
      const arrival = { ...body.arrival, arrivedOn: '2026-11-20' };
      return aCommand(
        { ...body, arrival },
        { desk: importDesk, doneAt: '2026-11-20T11:00:00.000Z', requestId: `req-import-${String(n)}` },
      );
    });
    const answer = await server.app.inject({
      method: 'POST',
      url: '/import/commands',
      headers: adminHeader,
      payload: { commands },
    });
    expect(answer.statusCode).toBe(200);
    await server.settled();
    const { pending, rows } = await server.store.readChanges('requests-anfa', { since: '0' });
    expect(pending).toBe(0);
    expect(rows.filter(({ id }) => id.startsWith('req-import-'))).toHaveLength(300);
    expect(await ofAutomation()).toEqual(before);
  });
});
