import { nothingAsked, nothingDone, type Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';

/** A rule that asks and does nothing yet, with the next free number. */
export const blankRule = (rules: readonly Rule[], now: Instant): Rule => ({
  id: `R${String(Math.max(0, ...rules.map(({ id }) => Number(id.slice(1)))) + 1)}`,
  version: 1,
  name: { fr: '', ar: '' },
  active: false,
  when: nothingAsked,
  then: nothingDone,
  changedAt: now,
});
