import { describe, expect, it } from 'vitest';
import type { CommandBody, CommandOf } from './command.ts';
import type { RequestDocument } from './request.ts';
import { aRequest, contextFor } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { workingMinutesBetween } from '#shared/domain/deadlines/working-time.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';

const late = '2026-11-30T10:00:00.000Z';
const proposal: CommandOf<'propose-escalation'> = {
  type: 'propose-escalation',
  step: 'niveau-1',
  because: { clock: 'target', dueAt: '2026-11-26T09:00:00.000Z', lateMinutes: 960 },
  reason: '',
};
/** What somebody asks of a request, and the request after it. */
const ask = (request: RequestDocument, body: CommandBody, by: string, now = late) => {
  const command = aCommand(body, { requestId: request._id, by, doneAt: now });
  const decision = decide(command, contextFor(command, request, null, now));
  const after = decision.accepted
    ? decision.events.reduce((folded, event) => apply(folded, event), request)
    : request;
  return { decision, after };
};
const refusalOf = ({ decision }: ReturnType<typeof ask>) =>
  decision.accepted ? null : decision.refusal.code;
const escalated = () => ask(aRequest(), proposal, systemActor.id).after;
const decisionOf = (
  request: RequestDocument,
  decision: 'approve' | 'refuse' | 'extend',
  reason = '',
): CommandBody => ({
  type: 'decide-escalation',
  escalation: request.escalation?.id ?? '',
  decision,
  reason,
});

describe('an escalation', () => {
  it('is proposed once by each step, to be decided within working time', () => {
    const request = escalated();
    expect(request.escalation).toMatchObject({
      state: 'proposed',
      to: 'chef-service',
      decider: 'chef-division',
    });
    const { reference } = contextFor(aCommand(proposal), request);
    expect(workingMinutesBetween(reference.calendar, late, request.escalation?.decideBy ?? late)).toBe(480);
    expect(ask(request, proposal, systemActor.id).decision).toEqual({ accepted: true, events: [] });
  });
  it('approved, puts the request before who holds the position', () => {
    const request = escalated();
    const { after } = ask(request, decisionOf(request, 'approve'), 'per-supervisor-2');
    expect(after.escalation).toMatchObject({ state: 'approved', decidedBy: 'per-supervisor-2' });
    expect(after.escalatedTo).toMatchObject({ position: 'chef-service', holder: 'per-anfa-head-1' });
  });
  it('refused or extended, wants a reason; extended, gives working time once and arms the steps again', () => {
    const request = escalated();
    expect(refusalOf(ask(request, decisionOf(request, 'refuse'), 'per-supervisor-1'))).toBe('needs-reason');
    const { after } = ask(request, decisionOf(request, 'extend', 'Matériel commandé.'), 'per-supervisor-1');
    const { reference } = contextFor(aCommand(proposal), request);
    expect(workingMinutesBetween(reference.calendar, late, after.due.target ?? late)).toBe(960);
    expect(refusalOf(ask(after, proposal, systemActor.id))).toBe('clock-moved');
    const dueAt = after.due.target ?? late;
    const because = { clock: 'target' as const, dueAt, lateMinutes: 0 };
    // Two working days are left to act, counted from the decision.
    const tooSoon = ask(after, { ...proposal, because }, systemActor.id, '2026-12-02T09:59:00.000Z');
    expect(refusalOf(tooSoon)).toBe('clock-moved');
    const again = ask(after, { ...proposal, because }, systemActor.id, '2026-12-02T10:00:00.000Z').after;
    expect(again.escalation?.state).toBe('proposed');
    expect(refusalOf(ask(again, decisionOf(again, 'extend', 'Encore.'), 'per-supervisor-1'))).toBe(
      'already-extended',
    );
  });
  it('is decided as it was seen: one that has moved up since is another', () => {
    const request = escalated();
    const word = decisionOf(request, 'approve');
    const seen = word.type === 'decide-escalation' ? { ...word, to: 'chef-service' } : word;
    const climb: CommandBody = { type: 'climb-escalation', escalation: request.escalation?.id ?? '' };
    const climbed = ask(request, climb, systemActor.id, '2026-12-01T10:00:00.000Z').after;
    expect(climbed.escalation).toMatchObject({ to: 'chef-division', climbs: 1 });
    expect(ask(climbed, seen, 'per-supervisor-1').decision).toEqual({
      accepted: false,
      refusal: { code: 'escalation-moved', values: { to: 'chef-division' } },
    });
    expect(ask(request, seen, 'per-supervisor-1').after.escalation?.state).toBe('approved');
  });
  it('is decided by supervisors and those who hold the position or a higher one, by nobody else', () => {
    const request = escalated();
    expect(refusalOf(ask(request, decisionOf(request, 'approve'), 'per-anfa-head-1'))).toBe('not-allowed');
    expect(refusalOf(ask(request, decisionOf(request, 'approve'), 'per-anfa-agent-1'))).toBe('not-allowed');
    expect(refusalOf(ask(request, decisionOf(request, 'approve'), systemActor.id))).toBe('not-allowed');
  });
  it('first word counts; the second hears who was first, and the same word agrees', () => {
    const request = escalated();
    const { after } = ask(request, decisionOf(request, 'approve'), 'per-supervisor-1');
    expect(ask(after, decisionOf(request, 'approve'), 'per-supervisor-2').decision).toEqual({
      accepted: true,
      events: [],
    });
    expect(refusalOf(ask(after, decisionOf(request, 'refuse', 'Non.'), 'per-supervisor-2'))).toBe(
      'escalation-decided',
    );
  });
  it('not decided in its time climbs to the next position, never before', () => {
    const request = escalated();
    const climb: CommandBody = { type: 'climb-escalation', escalation: request.escalation?.id ?? '' };
    expect(ask(request, climb, systemActor.id).after).toBe(request);
    const { after } = ask(request, climb, systemActor.id, request.escalation?.decideBy);
    expect(after.escalation).toMatchObject({ state: 'proposed', decider: 'directeur', climbs: 1 });
  });
  it('lapses when the request is answered first', () => {
    const request = escalated();
    const answer: CommandBody = {
      type: 'answer',
      outcome: 'settled',
      body: 'Fait.',
      language: 'fr',
      channel: 'counter',
    };
    expect(ask(request, answer, 'per-anfa-agent-1').after.escalation?.state).toBe('lapsed');
  });
  it('is not proposed by the clock at night, nor while the clock stands, nor by somebody in its name', () => {
    const night = '2026-11-30T22:00:00.000Z';
    expect(refusalOf(ask(aRequest(), proposal, systemActor.id, night))).toBe('outside-working-hours');
    const waiting = aRequest({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?' });
    expect(refusalOf(ask(waiting, proposal, systemActor.id))).toBe('clock-moved');
    expect(refusalOf(ask(aRequest(), proposal, 'per-anfa-agent-1'))).toBe('not-allowed');
  });
  it('stays with the top of the hierarchy', () => {
    const asked = ask(aRequest(), proposal, systemActor.id).after;
    let request = asked;
    const tops: (string | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) {
      const climb: CommandBody = { type: 'climb-escalation', escalation: request.escalation?.id ?? '' };
      request = ask(request, climb, systemActor.id, request.escalation?.decideBy).after;
      tops.push(request.escalation?.decider);
    }
    expect(tops).toEqual(['directeur', 'president', 'commune', 'commune', 'commune', 'commune']);
    expect(request.version).toBe(asked.version + 3);
  });
  it('can be asked for by an agent, in words', () => {
    const byHand: CommandBody = { ...proposal, because: null };
    expect(refusalOf(ask(aRequest(), byHand, 'per-anfa-agent-1'))).toBe('needs-reason');
    const asked = ask(
      aRequest(),
      { ...byHand, reason: 'Le délégataire ne répond plus.' },
      'per-anfa-agent-1',
    );
    expect(asked.after.escalation).toMatchObject({ state: 'proposed', because: null });
  });
});

describe('what only the server may ask', () => {
  it.each<CommandBody>([
    { type: 'recalculate', because: [{ code: 'holiday-changed', id: null }] },
    { type: 'climb-escalation', escalation: 'cmd-00000001' },
    { type: 'remind', step: 'rappel', because: { clock: 'target', dueAt: late, lateMinutes: -240 } },
  ])('$type is not for people', (body) => {
    for (const by of ['per-anfa-agent-1', 'per-anfa-head-1', 'per-supervisor-1'])
      expect(refusalOf(ask(aRequest(), body, by))).toBe('not-allowed');
  });
});
