import { describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { aRequest, contextFor, reference as city } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { systemActor } from '../access/system-actor.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { commandOfMoment } from './command-of-moment.ts';
import { nextMoment } from './next-moment.ts';

/** The ladder alone; rules have a test of their own below. */
const reference = { ...city, rules: { ...city.rules, rules: [] } };
/** What is due next, as `step code` or `climb`, and when. */
const next = (request: RequestDocument) => {
  const moment = nextMoment(request, reference);
  if (!moment) return null;
  return { at: moment.at, what: moment.cause.kind === 'step' ? moment.cause.step.code : 'climb' };
};
/** The request after its next moment was acted upon at `now`. */
const fired = (request: RequestDocument, now: string, id = `cmd-${now}`.replaceAll(/[:.]/g, '-')) => {
  const moment = nextMoment(request, reference);
  if (!moment) throw new Error('Nothing is due.');
  const command = commandOfMoment(id, moment, request, reference, now);
  const decision = decide(command, contextFor(command, request, null, now));
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce((folded, event) => apply(folded, event), request);
};
const asked = (request: RequestDocument, body: CommandBody, by: string, now: string) => {
  const command = aCommand(body, { requestId: request._id, by, doneAt: now });
  const decision = decide(command, contextFor(command, request, null, now));
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce((folded, event) => apply(folded, event), request);
};
const decided = (request: RequestDocument, decision: 'approve' | 'refuse' | 'extend', now: string) =>
  asked(
    request,
    { type: 'decide-escalation', escalation: request.escalation?.id ?? '', decision, reason: 'Vu.' },
    'per-supervisor-1',
    now,
  );

describe('what falls due next', () => {
  // Registered on Tuesday 24 November at 10:00 for two working days: due on Thursday at 10:00.
  it('is the first step of the ladder, by working time before or after the clock', () => {
    expect(next(aRequest())).toEqual({ at: '2026-11-25T13:00:00.000Z', what: 'rappel' });
    const reminded = fired(aRequest(), '2026-11-25T13:00:00.000Z');
    expect(next(reminded)).toEqual({ at: '2026-11-27T09:00:00.000Z', what: 'niveau-1' });
  });
  it('follows in order what nobody was there to do, each once', () => {
    const now = '2026-12-14T09:00:00.000Z';
    const reminded = fired(aRequest(), now, 'cmd-00000001');
    const proposed = fired(reminded, now, 'cmd-00000002');
    expect(proposed.escalation).toMatchObject({ step: 'niveau-1', state: 'proposed' });
    expect(proposed.escalation?.because?.lateMinutes).toBe(12 * 480);
    // The second level waits for the decision on the first, which climbs meanwhile.
    expect(next(proposed)).toEqual({ at: '2026-12-15T09:00:00.000Z', what: 'climb' });
    const approved = decided(proposed, 'approve', now);
    // Late since the third, but the one it was approved for has four working days to act.
    const afterDecision = '2026-12-18T09:00:00.000Z';
    expect(next(approved)).toEqual({ at: afterDecision, what: 'niveau-2' });
    expect(fired(approved, afterDecision, 'cmd-00000003').escalation?.step).toBe('niveau-2');
  });
  it('is no internal step while the clock stands; the legal clock runs on', () => {
    const waiting = aRequest({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?' });
    expect(next(waiting)?.what).toBe('legal');
  });
  it('is a rule that waits for an age, in its turn and once', () => {
    const waiting = aRequest({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' });
    const moment = nextMoment(waiting, city);
    // Fifteen working days from Tuesday 24 November, 10:00.
    expect(moment).toMatchObject({
      at: '2026-12-15T09:00:00.000Z',
      cause: { kind: 'rule', rule: { id: 'R4' } },
    });
    if (!moment) throw new Error('Nothing is due.');
    const command = commandOfMoment('cmd-of-rule-4', moment, waiting, reference, moment.at);
    const decision = decide(command, contextFor(command, waiting, null, moment.at));
    const after = decision.accepted ? decision.events.reduce(apply, waiting) : waiting;
    expect(after).toMatchObject({ tags: ['sans-nouvelles'], state: 'waiting' });
    expect(after.closingProposed?.fr).toContain('quinze jours');
    expect(nextMoment(after, city)?.cause.kind).toBe('step');
  });
  it('is nothing once the request is settled', () => {
    const answer: CommandBody = {
      type: 'answer',
      outcome: 'settled',
      body: 'Fait.',
      language: 'fr',
      channel: 'counter',
    };
    expect(next(aRequest(answer))).toBeNull();
  });
  it('an extension arms the steps of the target again, not those of the legal clock', () => {
    const now = '2027-01-18T09:00:00.000Z';
    let request = fired(fired(aRequest(), now, 'cmd-00000001'), now, 'cmd-00000002');
    // The legal term leaves less time after a decision than the second level, and goes higher: it stands for both.
    request = fired(decided(request, 'refuse', now), '2027-01-20T09:00:00.000Z', 'cmd-00000003');
    expect(request.escalation?.step).toBe('legal');
    const later = '2027-01-26T10:00:00.000Z';
    expect(next(decided(request, 'refuse', later))).toBeNull();
    const extended = decided(request, 'extend', later);
    expect(next(extended)?.what).toBe('rappel');
  });
  it('a proposal that lapsed because the request left is made anew where it went', () => {
    const now = '2026-12-01T09:00:00.000Z';
    const proposed = fired(fired(aRequest(), now, 'cmd-00000001'), now, 'cmd-00000002');
    const transfer: CommandBody = { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' };
    const moved = asked(proposed, transfer, 'per-anfa-agent-1', now);
    expect(moved.escalation?.state).toBe('lapsed');
    expect(next(moved)?.what).toBe('niveau-1');
  });
  it('climbs to the top and rests there', () => {
    let request = aRequest();
    const climbs: (string | undefined)[] = [];
    for (let n = 0; n < 20; n += 1) {
      const moment = nextMoment(request, reference);
      if (!moment) break;
      request = fired(request, moment.at, `cmd-0000000${String(n)}`);
      if (moment.cause.kind === 'climb') climbs.push(request.escalation?.decider);
    }
    expect(climbs).toEqual(['directeur', 'president', 'commune']);
    expect(next(request)).toBeNull();
    expect(request.events.filter(({ by }) => by === systemActor.id)).toHaveLength(5);
  });
});
