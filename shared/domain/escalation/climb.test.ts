import { describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { aRequest, contextFor, reference as city } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { commandOfMoment } from './command-of-moment.ts';
import { nextMoment } from './next-moment.ts';

const reference = { ...city, rules: { ...city.rules, rules: [] } };

/** The watch at `now`: everything that is due, one after the other. */
const watched = (request: RequestDocument, now: string): RequestDocument => {
  let after = request;
  for (;;) {
    const moment = nextMoment(after, reference);
    if (!moment || moment.at > now) return after;
    const id = `cmd-watch-${String(after.events.length).padStart(6, '0')}`;
    const command = commandOfMoment(id, moment, after, reference, now);
    const said = decide(command, { ...contextFor(command, after, null, now), reference });
    if (!said.accepted) throw new Error(said.refusal.code);
    after = said.events.reduce((folded, event) => apply(folded, event), after);
  }
};
const decided = (request: RequestDocument, decision: 'approve' | 'refuse', by: string, now: string) => {
  const body = {
    type: 'decide-escalation',
    escalation: request.escalation?.id ?? '',
    decision,
    reason: 'Vu.',
  } as const;
  const command = aCommand(body, { requestId: request._id, by, doneAt: now });
  const said = decide(command, contextFor(command, request, null, now));
  if (!said.accepted) throw new Error(said.refusal.code);
  return said.events.reduce((folded, event) => apply(folded, event), request);
};
const story = ({ events }: RequestDocument) =>
  events.flatMap(({ body }) => (body.type.startsWith('escalation-') ? [body.type.slice(11)] : []));

describe('a ladder watched by its holders', () => {
  it('gives each level its time: nothing follows a decision at once, however late the request is', () => {
    // Weeks late when the watch first sees it: levels 1 and 2 are overdue.
    let request = watched(aRequest(), '2026-12-14T09:00:00.000Z');
    expect(request.escalation).toMatchObject({ step: 'niveau-1', to: 'chef-service', state: 'proposed' });
    request = decided(request, 'approve', 'per-supervisor-2', '2026-12-14T09:00:00.000Z');
    expect(story(watched(request, '2026-12-14T09:00:01.000Z'))).toEqual(['proposed', 'approved']);
    // The chef de service has four working days, to the minute.
    expect(story(watched(request, '2026-12-18T08:59:00.000Z'))).toEqual(['proposed', 'approved']);
    request = watched(request, '2026-12-18T09:00:00.000Z');
    expect(request.escalation).toMatchObject({ step: 'niveau-2', to: 'chef-division', state: 'proposed' });
    // Decided when the legal term is near already: the chef de division still has two.
    request = decided(request, 'approve', 'per-supervisor-1', '2027-01-18T09:30:00.000Z');
    expect(watched(request, '2027-01-20T09:29:00.000Z').escalation?.state).toBe('approved');
    request = watched(request, '2027-01-20T09:30:00.000Z');
    expect(request.escalation).toMatchObject({ step: 'legal', to: 'directeur', decider: 'president' });
  });
  it('an undecided proposal moves up whole: never the highest decide about the lowest, never two at once', () => {
    let request = watched(aRequest(), '2026-11-27T09:00:00.000Z');
    expect(request.escalation).toMatchObject({
      step: 'niveau-1',
      to: 'chef-service',
      decider: 'chef-division',
    });
    request = watched(request, '2026-11-30T09:00:00.000Z');
    // A week late it is not yet: level 1 still, one position higher at both ends.
    expect(request.escalation).toMatchObject({
      step: 'niveau-1',
      to: 'chef-division',
      decider: 'directeur',
      climbs: 1,
    });
    // Undecided until the time of level 2 had come as well: it has moved on with the position above, and is one proposal.
    request = watched(
      watched(watched(request, '2026-12-01T09:00:00.000Z'), '2026-12-02T09:00:00.000Z'),
      '2026-12-03T09:00:00.000Z',
    );
    expect(request.escalation).toMatchObject({ to: 'president', decider: 'commune', state: 'proposed' });
    expect(story(request)).toEqual(['proposed', 'climbed', 'climbed', 'climbed']);
    // Approved at the top, nothing lower is asked of anybody any more.
    const approved = decided(request, 'approve', 'per-supervisor-1', '2026-12-04T09:00:00.000Z');
    expect(approved.escalatedTo?.position).toBe('president');
    expect(story(watched(approved, '2027-06-01T09:00:00.000Z'))).toEqual([...story(request), 'approved']);
  });
  it('becomes the later step whose time came while nobody decided', () => {
    // The server was away: on the same morning level 1 and, a day later, level 2 are both due.
    let request = watched(aRequest(), '2026-12-14T09:00:00.000Z');
    request = watched(request, '2026-12-15T09:00:00.000Z');
    expect(request.escalation).toMatchObject({
      step: 'niveau-2',
      to: 'chef-division',
      decider: 'directeur',
      because: { clock: 'target' },
    });
    const refused = decided(request, 'refuse', 'per-supervisor-1', '2026-12-15T10:00:00.000Z');
    // Refused, it stays so until the legal term comes near.
    expect(nextMoment(refused, reference)?.cause).toMatchObject({ kind: 'step', step: { code: 'legal' } });
  });
  it('what a person asked for, and was refused, takes nothing from the clock', () => {
    const early = '2026-11-24T10:00:00.000Z';
    const ask = aCommand(
      { type: 'propose-escalation', step: 'niveau-2', because: null, reason: 'Urgent !' },
      { requestId: aRequest()._id, doneAt: early },
    );
    const said = decide(ask, contextFor(ask, aRequest(), null, early));
    const asked = said.accepted
      ? said.events.reduce((folded, event) => apply(folded, event), aRequest())
      : null;
    if (!asked) throw new Error('refused');
    const refused = decided(asked, 'refuse', 'per-supervisor-1', early);
    expect(watched(refused, '2026-11-27T10:00:00.000Z').escalation?.step).toBe('niveau-1');
  });
});
