import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandBody } from './command.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { SmallDesk, SmallServer } from '#test/people/city.ts';
import { apply } from './apply.ts';
import type { RequestDocument } from './request.ts';

/** The fold of all of a request's events, in order. */
const fold = (events: RequestDocument['events']): RequestDocument | null =>
  events.reduce<RequestDocument | null>((request, event) => apply(request, event), null);

const agents = ['per-anfa-agent-1', 'per-anfa-agent-2', 'per-anfa-head-1', 'per-maarif-agent-1'] as const;
const requestCount = 3;

const body = fc.oneof<fc.Arbitrary<CommandBody>[]>(
  fc.constant({ type: 'start' }),
  fc.constant({ type: 'close' }),
  fc.constant({ type: 'resume', reason: '' }),
  fc.constant({ type: 'reopen', reason: 'revenu' }),
  fc.constant({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' }),
  fc.constant({ type: 'answer', outcome: 'settled', body: 'Fait.', language: 'fr', channel: 'counter' }),
  fc.constant({ type: 'reject', reason: 'unfounded', explanation: 'Rien trouvé.' }),
  fc.constant({ type: 'add-complainant', complainant: aComplainant(), note: '' }),
  fc.constantFrom(...agents).map((assignee) => ({ type: 'assign', assignee, unit: null }) as const),
  fc
    .constantFrom('depot-sauvage', 'ordures-menageres')
    .map((category) => ({ type: 'qualify', category, priority: 'normal', place: null }) as const),
  fc
    .string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'é', 'ع') })
    .map((text) => ({ type: 'note', body: text }) as const),
  fc
    .constantFrom('maarif', 'anfa')
    .map((toOffice) => ({ type: 'transfer', toOffice, reason: 'là-bas' }) as const),
  fc
    .nat(requestCount - 1)
    .map((into) => ({ type: 'merge', into: `req-target-${String(into)}`, reason: '' }) as const),
);
/** What happens next: somebody acts, sends (twice, or with the answer lost), or only listens. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      desk: fc.nat(3),
      request: fc.nat(requestCount - 1),
      body,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('push' as const), desk: fc.nat(3), isLost: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pull' as const), desk: fc.nat(3) }) },
);

describe('desks and server', () => {
  it('come to the same requests whatever is sent late, twice or without an answer; nothing accepted is lost', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = new SmallServer();
        const desks = agents.map(() => new SmallDesk(server));
        const ids = Array.from({ length: requestCount }, (_, n) => `req-target-${String(n)}`);
        for (const id of ids) server.take(aCommand(aRegistration(), { requestId: id }));
        for (const desk of desks) desk.pull();
        for (const next of steps) {
          const desk = desks[next.desk];
          if (next.do === 'push') desk?.push(next.isLost);
          else if (next.do === 'pull') desk?.pull();
          else
            desk?.outbox.push(
              aCommand(next.body, {
                requestId: ids[next.request] ?? '',
                by: agents[next.desk] ?? agents[0],
                office: next.desk === 3 ? 'maarif' : 'anfa',
              }),
            );
        }
        for (const desk of desks) {
          desk.push(true);
          desk.push(false);
        }
        for (const desk of desks) desk.pull();
        for (const id of ids) {
          const truth = server.requests.get(id);
          for (const desk of desks) {
            const shown = desk.show(id);
            expect(shown.request).toEqual(truth);
            expect(shown.pendingEventIds).toEqual([]);
          }
          expect(fold(truth?.events ?? [])).toEqual(truth);
          expect(truth?.version).toBe(truth?.events.length);
        }
        const recorded = [...server.requests.values()].flatMap((request) =>
          request.events.map((event) => event.id),
        );
        expect(new Set(recorded).size).toBe(recorded.length);
        for (const verdict of server.verdicts.values())
          if ('events' in verdict) for (const event of verdict.events) expect(recorded).toContain(event.id);
      }),
      { numRuns: 200 },
    );
  });
});
