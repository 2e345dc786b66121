import type { ImprovementState } from '#shared/documents/improvement.ts';
import type { ImprovementCommandBody, ImprovementCommandType } from '#shared/workflow/improvement.ts';

type BodyOf<T extends ImprovementCommandType> = Extract<ImprovementCommandBody, { type: T }>;

/** What a step asks before it is done: a day, some words, or both; null: not asked. */
export interface StepForm<Body extends ImprovementCommandBody = ImprovementCommandBody> {
  day: 'practice.on' | 'practice.done-on' | null;
  words: 'practice.reason' | 'practice.note.label' | 'practice.lesson' | null;
  /** @param on a day, today when none was asked */
  body(words: string, on: string): Body;
}

/** Something that can be done with an action from its panel. */
export interface ActionStep<Body extends ImprovementCommandBody = ImprovementCommandBody> {
  /** Its key while the panel is open. */
  key: string;
  /** In which states it is offered, each with its place there: the lowest is put first. */
  in: Partial<Record<ImprovementState, number>>;
  /** null: what is planned is asked anew, in the form it was planned with. */
  form: StepForm<Body> | null;
}

/** How each command on an improvement is asked for from its panel. Planning one has a place of its own. */
export const improvementLooks = {
  'plan-improvement': {},
  'move-improvement': {
    begin: {
      key: 'b',
      in: { planned: 0 },
      form: {
        day: 'practice.on',
        words: null,
        body: (reason, on) => ({ type: 'move-improvement', to: 'under-way', on, reason }),
      },
    },
    finish: {
      key: 'f',
      in: { 'under-way': 0 },
      form: {
        day: 'practice.done-on',
        words: null,
        body: (reason, on) => ({ type: 'move-improvement', to: 'done', on, reason }),
      },
    },
    resume: {
      key: 'b',
      in: { dropped: 0 },
      form: {
        day: 'practice.on',
        words: null,
        body: (reason, on) => ({ type: 'move-improvement', to: 'under-way', on, reason }),
      },
    },
    drop: {
      key: 'x',
      in: { planned: 3, 'under-way': 3 },
      form: {
        day: null,
        words: 'practice.reason',
        body: (reason, on) => ({ type: 'move-improvement', to: 'dropped', on, reason }),
      },
    },
  },
  'publish-practice': {
    share: {
      key: 's',
      in: { done: 0 },
      form: {
        day: null,
        words: 'practice.lesson',
        body: (lesson) => ({ type: 'publish-practice', lesson }),
      },
    },
  },
  'note-improvement': {
    note: {
      key: 'n',
      in: { planned: 1, 'under-way': 1, done: 1, dropped: 1 },
      form: {
        day: null,
        words: 'practice.note.label',
        body: (said) => ({ type: 'note-improvement', body: said }),
      },
    },
  },
  'revise-improvement': {
    revise: { key: 'r', in: { planned: 2, 'under-way': 2 }, form: null },
  },
} satisfies { readonly [T in ImprovementCommandType]: Readonly<Record<string, ActionStep<BodyOf<T>>>> };
