import { describe, expect, it } from 'vitest';
import { watchEntryOf } from '#sync-server/commands/watch-entry.ts';
import { aRequest, contextFor, personOf, reference } from '#test/people/city.ts';
import { aCommand, fixedNow } from '#test/people/commands.ts';
import { systemActor, systemDesk } from '../access/system-actor.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { holdsDecision } from '../access/holders.ts';
import { buildDigest } from './digest.ts';

describe('a position that a rule tells', () => {
  const [rule] = reference.rules.rules;
  const before = aRequest();
  const command = aCommand(
    { type: 'apply-rule', rule: 'R1', version: 1, effects: rule?.then ?? expect.fail('No rule R1.') },
    { requestId: before._id, by: systemActor.id, desk: systemDesk },
  );
  const decision = decide(command, contextFor(command, before));
  const told = decision.accepted ? decision.events.reduce(apply, before) : before;
  const made = (person: string, since: string | null = null) =>
    buildDigest(personOf(person), [told], reference, { since, now: '2026-11-25T07:30:00.000Z' });

  it('has it in its holder’s next digest, and in nobody else’s', () => {
    expect(made('per-anfa-head-1')).toMatchObject({ reminded: 1, undecided: 0 });
    expect(made('per-anfa-head-1', fixedNow)).toBeNull();
    expect(made('per-maarif-head-1')).toBeNull();
  });

  it('is found by the watch’s index', () => {
    expect(watchEntryOf(before, reference)?.remindedOn).toBeNull();
    expect(watchEntryOf(told, reference)?.remindedOn).toBe('chef-service 2026-11-24');
  });
});

describe('what is to be decided', () => {
  const due = aRequest();
  const escalation = {
    ...due,
    escalation: {
      step: 'niveau-1',
      to: 'chef-service',
      decider: 'chef-division',
      state: 'proposed' as const,
      proposedAt: fixedNow,
    },
  } as unknown as typeof due;
  const supervisor = personOf('per-supervisor-1');
  const told = (person: Person) =>
    buildDigest(person, [escalation], reference, { since: null, now: '2026-11-25T07:30:00.000Z' });

  it('is counted for who reads it, and not for a holder whom the office’s requests never reach', () => {
    expect(told(supervisor)).toMatchObject({ undecided: 1 });
    const named = reference.people.people.find((person) =>
      holdsDecision(person, escalation, reference.ladders),
    );
    if (!named) expect.fail('The ladder names nobody.');
    expect(told({ ...named, grants: supervisor.grants })).toMatchObject({ undecided: 1 });
    expect(told({ ...named, grants: [] })).toBeNull();
  });
});
