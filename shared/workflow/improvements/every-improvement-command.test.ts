import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { improvementState, type ImprovementState } from '#shared/documents/improvement.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type {
  ImprovementCommandBody,
  ImprovementCommandType,
  ImprovementDocument,
} from '#shared/workflow/improvement.ts';
import { improvementDocument } from '#shared/workflow/improvement-schema.ts';
import { writtenIn } from '#shared/workflow/words-of.ts';
import { personOf, reference } from '#test/people/city.ts';
import { aCommand, fixedNow } from '#test/people/commands.ts';
import { applyImprovement } from './apply-improvement.ts';
import { decideImprovement } from './decide-improvement.ts';
import { improvementCommands } from './improvement-commands.ts';

const owner = 'per-anfa-agent-2';
const plan = {
  title: 'Bacs',
  action: 'Deux bacs de plus.',
  owner,
  startsOn: '2026-11-25',
  dueOn: '2026-12-25',
};
const planned: CommandOf<'plan-improvement'> = {
  type: 'plan-improvement',
  ...plan,
  area: { category: 'ordures-menageres', arrondissement: 'anfa', spot: null },
  evidence: null,
};

interface Row<Body extends ImprovementCommandBody = ImprovementCommandBody> {
  body: Body;
  /** Who may, of Anfa's first clerk, first agent, head, and the owner. */
  may: readonly ('clerk' | 'agent' | 'head' | 'owner')[];
  /** In which states it changes something; null: it makes one. */
  states: readonly ImprovementState[] | null;
  words: string;
}
/** A row for every command on an improvement: without one it does not compile. */
const rows: { readonly [T in ImprovementCommandType]: Row<CommandOf<T>> } = {
  'plan-improvement': { body: planned, may: ['head'], states: null, words: plan.action },
  'revise-improvement': {
    body: { type: 'revise-improvement', ...plan, title: 'Trois bacs' },
    may: ['head'],
    states: improvementState.options,
    words: plan.action,
  },
  'move-improvement': {
    body: { type: 'move-improvement', to: 'under-way', on: '2026-11-26', reason: 'prêt' },
    may: ['head', 'owner'],
    states: ['planned', 'dropped'],
    words: 'prêt',
  },
  'note-improvement': {
    body: { type: 'note-improvement', body: 'bacs commandés' },
    may: ['agent', 'head', 'owner'],
    states: improvementState.options,
    words: 'bacs commandés',
  },
  'publish-practice': {
    body: { type: 'publish-practice', lesson: 'un bac pour 40 foyers' },
    may: ['head'],
    states: ['done'],
    words: 'un bac pour 40 foyers',
  },
};
const people = {
  clerk: 'per-anfa-clerk-1',
  agent: 'per-anfa-agent-1',
  head: 'per-anfa-head-1',
  /** Somebody without a role in the office. */
  owner: 'per-administrator-1',
};

const about = { id: 'imp-00000001', office: 'anfa' };
const ask = (improvement: ImprovementDocument | null, body: ImprovementCommandBody, by: string) => {
  const command = aCommand(body, { requestId: about.id, by });
  const context = { now: fixedNow, reference, person: personOf(by), improvement };
  const decision = decideImprovement(command, body, context);
  const events = decision.accepted ? decision.events : [];
  return { command, decision, events };
};
const anImprovement = (): ImprovementDocument => {
  const { events } = ask(null, planned, people.head);
  const made = events.reduce<ImprovementDocument | null>(
    (folded, event) => applyImprovement(folded, event, about),
    null,
  );
  if (!made) throw new Error('No improvement.');
  return { ...made, owner: people.owner, state: 'done' };
};

it('every declaration in the folder is gathered, under the name of its file', () => {
  const files = readdirSync(new URL('commands', import.meta.url)).map((name) => name.replace('.ts', ''));
  expect(Object.keys(improvementCommands).sort()).toEqual(files.sort());
  for (const [name, { body }] of Object.entries(improvementCommands))
    expect(body.shape.type.value).toBe(name);
});

describe.each(Object.entries<Row>(rows))('%s', (_type, row) => {
  const stood = (state: ImprovementState) => (row.states === null ? null : { ...anImprovement(), state });
  const [first = 'planned'] = row.states ?? [];

  it('is for those of its row and for nobody else', () => {
    for (const [who, by] of Object.entries(people)) {
      const { decision } = ask(stood(first), row.body, by);
      const isRefused = !decision.accepted && decision.refusal.code === 'not-allowed';
      expect([who, isRefused]).toEqual([who, !row.may.some((one) => one === who)]);
    }
  });

  it('changes something in the states of its row, and nothing in any other', () => {
    for (const state of improvementState.options) {
      const { events } = ask(stood(state), row.body, people.head);
      const isOne = row.states === null || row.states.includes(state);
      expect([state, events.length]).toEqual([state, isOne ? 1 : 0]);
      const after = events.reduce((folded, event) => applyImprovement(folded, event, about), stood(state));
      if (after) expect(improvementDocument.parse(after)).toEqual(after);
    }
  });

  it('loses no word when it is refused', () => {
    expect(writtenIn(ask(null, row.body, people.head).command)).toBe(row.words);
  });
});
