import { defineReferenceKind } from '../define-kind.ts';

/** A month at least. */
const monthDays = 28;

/**
 * How long requests that are over are kept: a proposal that does nothing until the city has confirmed it; and how long they may be
 * reopened: not longer than they are at the desks.
 */
export const retentionKind = defineReferenceKind({
  kind: 'retention',
  moves: null,
  shipped: () => ({
    _id: 'retention',
    kind: 'retention',
    schema: 1,
    archiveAfterMonths: 24,
    anonymiseAfterMonths: 60,
    reopenWithinDays: 90,
    // A month: long enough to see whether what was done holds, short enough that the answer is about this end.
    satisfactionWithinDays: 30,
    registerWithinDays: 365,
    confirmed: false,
  }),
  lists: {},
  check: ({ archiveAfterMonths, anonymiseAfterMonths, reopenWithinDays, satisfactionWithinDays }) => [
    ...(anonymiseAfterMonths < archiveAfterMonths
      ? [
          {
            code: 'anonymised-before-archived' as const,
            path: 'anonymiseAfterMonths',
            value: String(anonymiseAfterMonths),
          },
        ]
      : []),
    ...(reopenWithinDays > archiveAfterMonths * monthDays
      ? [
          {
            code: 'reopened-after-archived' as const,
            path: 'reopenWithinDays',
            value: String(reopenWithinDays),
          },
        ]
      : []),
    ...(satisfactionWithinDays > reopenWithinDays
      ? [
          {
            code: 'satisfied-after-reopened' as const,
            path: 'satisfactionWithinDays',
            value: String(satisfactionWithinDays),
          },
        ]
      : []),
  ],
});
