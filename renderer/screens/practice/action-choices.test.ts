import { describe, expect, it } from 'vitest';
import { type ImprovementState, improvementState } from '#shared/documents/improvement.ts';
import { commandBody } from '#shared/workflow/command-schema.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { choicesFor, actionStepOf } from './action-choices.ts';

const { people } = buildReferenceData().people;
const personOf = (id: string) => {
  const found = people.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const inState = (state: ImprovementState) => ({
  state,
  office: 'anfa',
  owner: 'per-anfa-agent-1',
});

describe('what can be done with an action', () => {
  it.each([
    ['planned', ['begin', 'note', 'revise', 'drop']],
    ['under-way', ['finish', 'note', 'revise', 'drop']],
    ['done', ['share', 'note']],
    ['dropped', ['resume', 'note']],
  ] as const)('%s: the likely next step first', (state, expected) => {
    expect(choicesFor(personOf('per-anfa-head-1'), inState(state))).toEqual(expected);
    expect(choicesFor(personOf('per-maarif-head-1'), inState(state))).toEqual([]);
  });

  it('has a key that no other has beside it, and asks for what its command takes', () => {
    for (const state of improvementState.options) {
      const offered = choicesFor(personOf('per-anfa-head-1'), inState(state));
      expect(new Set(offered.map((choice) => actionStepOf(choice).key)).size).toBe(offered.length);
      for (const choice of offered) {
        const { form } = actionStepOf(choice);
        if (form) expect(commandBody.safeParse(form.body('dit', '2026-11-20')).success, choice).toBe(true);
      }
    }
  });
});
