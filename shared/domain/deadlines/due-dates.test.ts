import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { contextFor, reference } from '#test/people/city.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { clockOf } from './clock.ts';
import { dueDatesFor, dueDatesOf, remainingOf } from './due-dates.ts';
import { recalculated } from './recalculate.ts';

/** Does something to a request at a moment, if it is allowed. */
const after = (request: RequestDocument | null, at: string, body: CommandBody, requestId = request?._id) => {
  const changes = { by: 'per-anfa-head-1', doneAt: at, ...(requestId ? { requestId } : {}) };
  const command = aCommand(body, changes);
  const decision = decide(command, contextFor(command, request, null, at));
  return decision.accepted
    ? decision.events.reduce<RequestDocument | null>((folded, event) => apply(folded, event), request)
    : request;
};
/** Registered at the first moment; then each body at its moment. @throws Error when it cannot be registered */
const lived = (...steps: readonly (readonly [at: string, body: CommandBody])[]): RequestDocument => {
  const request = steps.reduce<RequestDocument | null>((now, [at, body]) => after(now, at, body), null);
  if (!request) throw new Error('No request.');
  return request;
};
const monday = '2026-11-23T08:00:00.000Z';
const wait = { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' } as const;
const goOn = { type: 'resume', reason: '' } as const;
const qualify = (category: string, priority: 'normal' | 'high' | 'urgent') =>
  ({ type: 'qualify', category, priority, place: null }) as const;
const registration = (changes: Parameters<typeof aRegistration>[0] = {}) => {
  const made = aRegistration(changes);
  return { ...made, arrival: { ...made.arrival, arrivedOn: '2026-11-23' } };
};
/** Sixteen working hours, received Monday 9:00, in hand from 10:00. */
const begun = [
  [monday, registration()],
  ['2026-11-23T09:00:00.000Z', { type: 'assign', assignee: 'per-anfa-agent-1', unit: null }],
  ['2026-11-23T09:00:00.000Z', { type: 'start' }],
] as const;

describe('due dates of a request', () => {
  it('two working days of a request received Monday at 9:00', () => {
    expect(lived(...begun).due).toEqual({
      target: '2026-11-25T08:00:00.000Z',
      acknowledge: '2026-12-08T22:59:59.999Z',
      orient: '2026-12-08T22:59:59.999Z',
      answer: '2027-01-22T22:59:59.999Z',
    });
  });
  it('waiting three times moves the target by the working time waited, and no legal date', () => {
    const request = lived(
      ...begun,
      ['2026-11-23T10:00:00.000Z', wait],
      ['2026-11-23T11:00:00.000Z', goOn],
      ['2026-11-23T15:00:00.000Z', { ...wait, waitingFor: 'partner' }],
      ['2026-11-24T08:00:00.000Z', goOn],
      ['2026-11-24T20:00:00.000Z', wait],
      ['2026-11-25T06:00:00.000Z', goOn],
    );
    // One hour, then half an hour of Monday and half of Tuesday, then none by night.
    expect(request.due.target).toBe('2026-11-25T10:00:00.000Z');
    expect(request.due.answer).toBe(lived(...begun).due.answer);
  });
  it('priority takes its share, and another category its own target, from the same start', () => {
    const at = '2026-11-23T10:00:00.000Z';
    expect(lived(...begun, [at, qualify('ordures-menageres', 'high')]).due.target).toBe(
      '2026-11-24T08:00:00.000Z',
    );
    expect(lived(...begun, [at, qualify('ordures-menageres', 'urgent')]).due.target).toBe(
      '2026-11-23T12:00:00.000Z',
    );
    expect(lived(...begun, [at, qualify('rongeurs', 'normal')]).due.target).toBe('2026-11-26T08:00:00.000Z');
  });
  it('reopening starts the internal clock anew, with nothing waited', () => {
    const request = lived(
      ...begun,
      ['2026-11-23T10:00:00.000Z', wait],
      ['2026-11-24T10:00:00.000Z', goOn],
      [
        '2026-11-24T11:00:00.000Z',
        { type: 'answer', outcome: 'settled', body: 'Fait.', language: 'fr', channel: 'counter' },
      ],
      ['2026-11-30T09:00:00.000Z', { type: 'reopen', reason: 'revenu' }],
      ['2026-11-30T10:00:00.000Z', qualify('ordures-menageres', 'high')],
    );
    expect(request.due.target).toBe('2026-12-01T09:00:00.000Z');
  });
  it('has no target without a category', () => {
    expect(lived([monday, registration({ category: null })]).due.target).toBeNull();
  });
  it('minutes granted on top come after the target', () => {
    const extended = { ...clockOf(lived(...begun)), extraMinutes: 90 };
    expect(dueDatesFor(extended, reference).target).toBe('2026-11-25T09:30:00.000Z');
  });
});

describe('any life of a request', () => {
  const body = fc.oneof<fc.Arbitrary<CommandBody>[]>(
    fc.constant({ type: 'start' }),
    fc.constant(wait),
    fc.constant(goOn),
    fc.constant({ type: 'answer', outcome: 'settled', body: 'Fait.', language: 'fr', channel: 'counter' }),
    fc.constant({ type: 'reopen', reason: 'revenu' }),
    fc
      .tuple(
        fc.constantFrom('ordures-menageres', 'rongeurs'),
        fc.constantFrom('normal' as const, 'high' as const, 'urgent' as const),
      )
      .map(([category, priority]) => qualify(category, priority)),
  );
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 * 1440 }), body), { maxLength: 15 });

  it('the dates each decision gave are those its events give, and recalculating finds nothing to do', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let [request, time] = [lived(...begun), Date.parse('2026-11-23T09:00:00.000Z')];
        for (const [minutes, next] of list) {
          time += minutes * 60_000;
          request = after(request, new Date(time).toISOString(), next) ?? request;
          if (request.state !== 'answered') expect(dueDatesOf(request, reference)).toEqual(request.due);
          expect(recalculated(request, reference)).toBeNull();
        }
      }),
    );
  });
  it('minutes left run out at the target, and stand while waiting', () => {
    fc.assert(
      fc.property(steps, fc.nat(2880), (list, later) => {
        let [request, time] = [lived(...begun), Date.parse('2026-11-23T09:00:00.000Z')];
        for (const [minutes, next] of list) {
          time += minutes * 60_000;
          request = after(request, new Date(time).toISOString(), next) ?? request;
        }
        const now = new Date(time).toISOString();
        const soon = new Date(time + later * 60_000).toISOString();
        const left = remainingOf(request, now, reference) ?? NaN;
        const leftSoon = remainingOf(request, soon, reference) ?? NaN;
        if (request.waitingSince !== null || request.answeredAt !== null) expect(leftSoon).toBe(left);
        else {
          expect(leftSoon).toBeLessThanOrEqual(left);
          const target = request.due.target ?? '';
          if (leftSoon < 0) expect(soon > target).toBe(true);
          if (leftSoon > 0) expect(soon < target).toBe(true);
          if (left > 0) expect(remainingOf(request, target, reference)).toBe(0);
        }
      }),
    );
  });
  it('late by working time, in minutes', () => {
    expect(remainingOf(lived(...begun), '2026-11-25T08:30:00.000Z', reference)).toBe(-30);
    expect(remainingOf(lived(...begun), '2026-11-29T12:00:00.000Z', reference)).toBe(-(7.5 + 8 + 8) * 60);
    expect(remainingOf(lived(...begun), monday, reference)).toBe(16 * 60);
  });
});
