import { describe, expect, it } from 'vitest';
import type { EventBody, RequestEvent } from '#shared/workflow/event.ts';
import { systemActor, systemDesk } from '#shared/domain/access/system-actor.ts';
import { anId, fixedNow } from '#test/people/commands.ts';
import { grouped } from './grouped.ts';

const because = { clock: 'target', dueAt: fixedNow, lateMinutes: 0 } as const;
const reminder: EventBody = { type: 'reminded', step: 'rappel', to: 'chef-service', because };
const note: EventBody = { type: 'noted', body: 'Vu sur place.' };
const an = (body: EventBody, by: string = systemActor.id): RequestEvent => {
  const commandId = anId('cmd');
  return {
    id: `${commandId}.0`,
    commandId,
    requestId: 'req-00000001',
    by,
    desk: systemDesk,
    doneAt: fixedNow,
    recordedAt: fixedNow,
    body,
  };
};

describe('the timeline', () => {
  it('tells the newest first and folds long runs of what the server did by itself', () => {
    const [first, ...reminders] = [an(note, 'per-anfa-agent-1'), an(reminder), an(reminder), an(reminder)];
    const last = an(note, 'per-anfa-agent-1');
    const runs = grouped([...(first ? [first] : []), ...reminders, last]);
    expect(runs).toEqual([[last], [...reminders].reverse(), [first]]);
  });
  it('leaves short runs, and what asks something of people, as they are', () => {
    const proposal: EventBody = {
      type: 'escalation-proposed',
      step: 'niveau-1',
      to: 'chef-service',
      decider: 'chef-division',
      decideBy: fixedNow,
      because,
      reason: '',
    };
    const events = [an(reminder), an(reminder), an(proposal), an(proposal), an(proposal)];
    expect(grouped(events).every((run) => run.length === 1)).toBe(true);
  });
});
