import { defineReferenceKind } from '../define-kind.ts';

/** Rights lent to colleagues, made and ended by those concerned. */
export const delegationsKind = defineReferenceKind({
  kind: 'delegations',
  moves: null,
  shipped: () => ({ _id: 'delegations', kind: 'delegations', schema: 1, delegations: [] }),
  lists: { delegations: { key: ['id'] } },
  check: () => [],
});
