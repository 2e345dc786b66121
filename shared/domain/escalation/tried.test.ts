import { describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import { aRequest, contextFor, reference } from '#test/people/city.ts';
import { aCommand, fixedNow } from '#test/people/commands.ts';
import { systemActor } from '../access/system-actor.ts';
import { workingMinutesBetween } from '../deadlines/working-time.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { extensionOf } from './extension.ts';
import { latenessNow } from './lateness-now.ts';
import { triedOn } from './tried.ts';

const late = '2026-11-30T10:00:00.000Z';
const proposal: CommandBody = {
  type: 'propose-escalation',
  step: 'niveau-1',
  because: { clock: 'target', dueAt: '2026-11-26T09:00:00.000Z', lateMinutes: 960 },
  reason: '',
};
/** A request after the server proposed that it goes up. */
const escalated = (...before: readonly CommandBody[]) => {
  const request = aRequest(...before);
  const command = aCommand(proposal, { requestId: request._id, by: systemActor.id, doneAt: late });
  const decision = decide(command, contextFor(command, request, null, late));
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce((folded, event) => apply(folded, event), request);
};

describe('what was tried', () => {
  it('is nothing on a request that only came in', () => {
    expect(triedOn(escalated())).toEqual({
      assigned: 0,
      waits: 0,
      notes: 0,
      transfers: 0,
      reminders: 0,
      last: null,
    });
  });
  it('counts assignments, waits and notes, and names the last thing a person did', () => {
    const request = escalated(
      { type: 'assign', assignee: 'per-anfa-agent-1', unit: null },
      { type: 'assign', assignee: 'per-anfa-agent-2', unit: null },
      { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo demandée' },
      { type: 'resume', reason: '' },
      { type: 'note', body: 'Rien vu sur place.' },
    );
    expect(triedOn(request)).toMatchObject({
      assigned: 2,
      waits: 1,
      notes: 1,
      last: { body: { type: 'noted' }, by: 'per-anfa-agent-1', doneAt: fixedNow },
    });
  });
  it('does not count being given back to the queue', () => {
    const request = escalated(
      { type: 'assign', assignee: 'per-anfa-agent-1', unit: null },
      { type: 'assign', assignee: null, unit: null },
    );
    expect(triedOn(request).assigned).toBe(1);
  });
});

describe('how late it is now', () => {
  const because = { clock: 'target', dueAt: '2026-11-26T09:00:00.000Z', lateMinutes: 960 } as const;
  it('grows by working time only: nothing over the night', () => {
    const request = escalated();
    const evening = latenessNow(request, because, '2026-11-30T15:30:00.000Z', reference);
    expect(latenessNow(request, because, '2026-12-01T07:30:00.000Z', reference)).toBe(evening);
    expect(latenessNow(request, because, '2026-12-01T08:30:00.000Z', reference)).toBe(evening + 60);
  });
  it('counts a legal term while the request waits', () => {
    const request = aRequest({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo' });
    const dueAt = '2026-11-30T14:30:00.000Z';
    const legal = { clock: 'answer', dueAt, lateMinutes: -60 } as const;
    expect(latenessNow(request, legal, '2026-11-30T13:30:00.000Z', reference)).toBe(-60);
    expect(latenessNow(request, because, '2026-12-20T10:00:00.000Z', reference)).toBeLessThan(0);
  });
});

describe('an extension', () => {
  it('shows the date that deciding so will give', () => {
    const request = escalated();
    const extension = extensionOf(request, reference, late);
    const command = aCommand(
      {
        type: 'decide-escalation',
        escalation: request.escalation?.id ?? '',
        decision: 'extend',
        reason: 'Pièce commandée',
      },
      { requestId: request._id, by: 'per-supervisor-1', doneAt: late },
    );
    const decision = decide(command, contextFor(command, request, null, late));
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ body: { minutes: extension?.minutes, due: extension?.due } }],
    });
    expect(extension?.granted).toBe(960);
    expect(workingMinutesBetween(reference.calendar, late, extension?.due.target ?? late)).toBe(960);
  });
  it('is none without a target', () => {
    const without = { ...escalated(), due: { ...escalated().due, target: null } };
    expect(extensionOf(without, reference, late)).toBeNull();
  });
});
