import { defineReferenceKind } from '../define-kind.ts';

/** How long closed requests are kept: a proposal that does nothing until the city has confirmed it. */
export const retentionKind = defineReferenceKind({
  kind: 'retention',
  moves: null,
  shipped: () => ({
    _id: 'retention',
    kind: 'retention',
    schema: 1,
    archiveAfterMonths: 24,
    anonymiseAfterMonths: 60,
    confirmed: false,
  }),
  lists: {},
  check: ({ archiveAfterMonths, anonymiseAfterMonths }) =>
    anonymiseAfterMonths < archiveAfterMonths
      ? [
          {
            code: 'anonymised-before-archived',
            path: 'anonymiseAfterMonths',
            value: String(anonymiseAfterMonths),
          },
        ]
      : [],
});
