import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { nameOfMoment } from '#shared/domain/escalation/command-of-moment.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { aCommand, anId, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { plainOf } from './read-requests.ts';

const agent = 'per-anfa-agent-1';
const reference = buildReferenceData();
let now = fixedNow;
let server: TestServer;
beforeAll(async () => {
  server = await aServer({ clock: () => now, longestSleepMs: 20 });
  await server.desk(agent, 'profile-squatter');
});
afterAll(() => server.close());

const requestOf = async (id: string): Promise<RequestDocument> =>
  requestDocument.parse(plainOf((await server.store.getDocument('requests-anfa', id)) ?? { _id: '' }));
const stepsOf = async (id: string): Promise<string[]> =>
  z
    .array(z.object({ by: z.string(), body: z.looseObject({ type: z.string() }) }))
    .parse((await requestOf(id)).events)
    .flatMap(({ by, body }) => (by === 'sys-maktab' ? [String(body['step'] ?? body.type)] : []));

/** All that the server may be about to do with a request, worked out as the server does, for some days. */
const idsOfServer = (request: RequestDocument): string[] => {
  const days = Array.from({ length: 10 }, (_, n) =>
    localDay(new Date(Date.parse(fixedNow) + n * 86_400_000).toISOString()),
  );
  const rules = reference.rules.rules.flatMap(({ id, version }) =>
    [0, 1, 2].map((reopened) => ['rule', id, String(version), String(reopened)]),
  );
  const moment = nextMoment(request, reference);
  const named = Array.from({ length: 6 }, (_, version) => version).flatMap((version) =>
    ['rappel', 'niveau-1', 'niveau-2'].map((step) => [request._id, String(version), `step ${step}`]),
  );
  const moments = [...named, ...(moment ? [nameOfMoment(moment, request)] : [])];
  return (['sys', 'imp'] as const).flatMap((prefix) => [
    ...rules.map((names) => derivedId(prefix, 'system', request._id, ...names)),
    ...days.flatMap((day) => moments.map((names) => derivedId(prefix, 'watch', day, ...names))),
  ]);
};

it('nobody takes the ids of what the server will do: what they send under them is told so, and watch, climb and rule go on', async () => {
  const requestId = anId('req');
  const registration = aCommand(aRegistration({ subject: 'Danger' }), { requestId });
  const own = aCommand(aRegistration());
  await server.send(agent, [own]);
  await server.settled();
  const shaped = { ...(await requestOf(own.requestId)), _id: requestId };
  const bodies = [
    // One that would be accepted, about another request; one that is refused, for there is no such request yet.
    (_id: string) => aCommand({ type: 'note', body: 'x' }, { _id, requestId: own.requestId }),
    (_id: string) => aCommand({ type: 'note', body: 'y' }, { _id, requestId }),
  ];
  for (const squat of bodies) {
    const rows = await server.send(agent, idsOfServer(shaped).map(squat));
    for (const row of z.array(z.unknown()).parse(rows))
      expect(row).toMatchObject({
        error: 'bad_request',
        reason: expect.stringContaining('new id') as string,
      });
  }
  await server.send(agent, [registration]);
  await server.settled();
  expect(await requestOf(requestId)).toMatchObject({ priority: 'urgent', tags: ['danger'] });
  now = '2026-11-25T13:00:00.000Z';
  await expect.poll(() => stepsOf(requestId), { timeout: 10_000 }).toContain('rappel');
  now = '2026-11-27T09:30:00.000Z';
  await expect.poll(() => stepsOf(requestId), { timeout: 10_000 }).toContain('niveau-1');
});

it('nor begins a request under the id that an import would give one', async () => {
  server.signInAnew();
  const squat = aCommand(aRegistration(), { requestId: derivedId('req', 'csv', '17') });
  expect(await server.send(agent, [squat])).toMatchObject([{ error: 'bad_request' }]);
  expect(await server.store.getDocument('requests-anfa', squat.requestId)).toBeNull();
});
