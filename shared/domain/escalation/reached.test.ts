import { describe, expect, it } from 'vitest';
import { apply } from '#shared/workflow/apply.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import { decide } from '#shared/workflow/decide.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { aRequest, contextFor, reference as city } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { systemActor } from '../access/system-actor.ts';
import { coveredSteps } from './covered-steps.ts';
import { lastDecisionAt } from './last-decision.ts';
import { nextMoment } from './next-moment.ts';

const reference = { ...city, rules: { ...city.rules, rules: [] } };
const at = '2026-12-14T09:00:00.000Z';
const ask = (request: RequestDocument, body: CommandBody, by: string, now = at, doneAt = now) => {
  const command = aCommand(body, { requestId: request._id, by, doneAt });
  return decide(command, contextFor(command, request, null, now));
};
const after = (
  request: RequestDocument,
  ...asked: Parameters<typeof ask> extends [unknown, ...infer Rest] ? Rest : never
) => {
  const said = ask(request, ...asked);
  if (!said.accepted) throw new Error(said.refusal.code);
  return said.events.reduce(apply, request);
};
const byHand = (step: string): CommandBody => ({
  type: 'propose-escalation',
  step,
  because: null,
  reason: 'Urgent.',
});
const word = (request: RequestDocument, decision: 'approve' | 'refuse'): CommandBody => ({
  type: 'decide-escalation',
  escalation: request.escalation?.id ?? '',
  decision,
  reason: 'Vu.',
});
/** Level 2 was asked for by a person, and decided. */
const decided = (decision: 'approve' | 'refuse', doneAt = at) => {
  const asked = after(aRequest(), byHand('niveau-2'), 'per-anfa-agent-1', at);
  return after(asked, word(asked, decision), 'per-supervisor-1', at, doneAt);
};
const covered = (request: RequestDocument) =>
  (reference.ladders.ladders[0]?.steps ?? [])
    .filter(coveredSteps(request, reference.ladders))
    .map(({ code }) => code);

describe('what a request has reached', () => {
  it('covers the steps that go no higher, until it is opened again', () => {
    const approved = decided('approve');
    expect(covered(approved)).toEqual(['niveau-1', 'niveau-2']);
    const answer: CommandBody = {
      type: 'answer',
      outcome: 'settled',
      body: 'Fait.',
      language: 'fr',
      channel: 'counter',
    };
    const reopened = after(
      after(approved, answer, 'per-anfa-head-1'),
      { type: 'reopen', reason: 'revenu' },
      'per-anfa-head-1',
    );
    expect(covered(reopened)).toEqual([]);
    expect([lastDecisionAt(approved), lastDecisionAt(reopened)]).toEqual([at, null]);
  });
  it('is asked for by nobody once more, also not by a command that was on its way', () => {
    const approved = decided('approve');
    const because = { clock: 'target', dueAt: approved.due.target ?? '', lateMinutes: 0 } as const;
    const late = ask(
      approved,
      { type: 'propose-escalation', step: 'niveau-1', because, reason: '' },
      systemActor.id,
      '2026-12-28T10:00:00.000Z',
    );
    expect(late).toEqual({ accepted: true, events: [] });
  });
  it('leaves time from when the server learnt of a decision, not from when it was taken offline', () => {
    expect(lastDecisionAt(decided('refuse', '2026-12-10T09:00:00.000Z'))).toBe(at);
  });
  it('skips no step of a clock that leaves less time after a decision than an earlier one', () => {
    const hasty = reference.ladders.ladders.map((ladder) => ({
      ...ladder,
      steps: ladder.steps.map((step) => ({
        ...step,
        afterDecisionMinutes: step.code === 'niveau-2' ? 30 : 4800,
      })),
    }));
    const moment = nextMoment(decided('refuse'), {
      ...reference,
      ladders: { ...reference.ladders, ladders: hasty },
    });
    expect(moment?.cause).toMatchObject({ kind: 'step', step: { code: 'rappel' } });
    const reminded = after(
      decided('refuse'),
      {
        type: 'remind',
        step: 'rappel',
        because: { clock: 'target', dueAt: aRequest().due.target ?? '', lateMinutes: 0 },
      },
      systemActor.id,
    );
    const next = nextMoment(reminded, { ...reference, ladders: { ...reference.ladders, ladders: hasty } });
    expect(next?.cause).toMatchObject({ kind: 'step', step: { code: 'niveau-1' } });
  });
});
