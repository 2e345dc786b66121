import { z } from 'zod';
import { channel } from './channel.ts';
import { priority } from './priority.ts';
import { requestState } from './request-state.ts';
import { bilingual, code, documentId, language, requiredText, sentence } from './text.ts';
import { tagText } from './tag.ts';
import { instant } from './time.ts';
import { waitRule } from './wait-rule.ts';

/** `R12`: how people call a rule. */
export const ruleId = z.string().regex(/^R[1-9]\d{0,3}$/);

/** All that is said must hold; a list holds when one of its entries does; an empty list or null says nothing. */
export const ruleCondition = z
  .object({
    domains: z.array(code).max(50),
    categories: z.array(code).max(200),
    arrondissements: z.array(code).max(50),
    channels: z.array(channel).max(20),
    languages: z.array(language).max(2),
    priorities: z.array(priority).max(3),
    states: z.array(requestState).max(9),
    /** Words of subject or description, compared without accents, case or Arabic variants. */
    keywords: z.array(requiredText(60)).max(50),
    /** Working hours since the request came in (in `states`: since it came into that state). null: judged as things happen. */
    olderThanHours: z.number().positive().max(5000).nullable(),
    /** At least `count` requests of the same category within `metres` and `days`, this one counted. */
    repeated: z
      .object({
        count: z.int().min(2).max(100),
        days: z.int().min(1).max(365),
        metres: z.int().min(10).max(5000),
      })
      .nullable(),
  })
  // Repetition is judged as a request comes in, an age by the clock: the two never meet.
  .refine((when) => when.olderThanHours === null || when.repeated === null, {
    message: 'older-with-repeated',
    path: ['repeated'],
  });
export type RuleCondition = z.infer<typeof ruleCondition>;

/** Asks nothing: holds of every request. */
export const nothingAsked: RuleCondition = {
  domains: [],
  categories: [],
  arrondissements: [],
  channels: [],
  languages: [],
  priorities: [],
  states: [],
  keywords: [],
  olderThanHours: null,
  repeated: null,
};

/** What a rule does. Empty lists and nulls do nothing. */
export const ruleEffects = z.object({
  unit: code.nullable(),
  assignee: documentId.nullable(),
  tags: z.array(tagText).max(10),
  priority: priority.nullable(),
  /** Template of the acknowledgement sent to the citizen. */
  acknowledge: code.nullable(),
  /** Position whose holder is told. */
  notify: code.nullable(),
  /** Why the request could be closed; a person closes it. */
  proposeClosing: sentence.nullable(),
});
export type RuleEffects = z.infer<typeof ruleEffects>;

/** Does nothing. */
export const nothingDone: RuleEffects = {
  unit: null,
  assignee: null,
  tags: [],
  priority: null,
  acknowledge: null,
  notify: null,
  proposeClosing: null,
};

/** A rule of the automation, as an administrator made it. Each change is a new version. */
export const rule = z.object({
  id: ruleId,
  version: z.int().min(1),
  name: bilingual,
  active: z.boolean(),
  when: ruleCondition,
  then: ruleEffects,
  changedAt: instant,
});
export type Rule = z.infer<typeof rule>;

export const rules = z.object({
  _id: z.literal('rules'),
  kind: z.literal('rules'),
  schema: z.literal(1),
  /** In the order they are tried; all that hold are applied. */
  rules: z.array(rule).max(500),
  /** What the end of a wait brings, the first that fits; none fits: the request comes back. */
  waits: z.array(waitRule).max(100).default([]),
});
export type Rules = z.infer<typeof rules>;
