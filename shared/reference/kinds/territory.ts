import { defineReferenceKind } from '../define-kind.ts';
import { buildTerritory } from '../territory.ts';

/** Where the arrondissements lie. */
export const territoryKind = defineReferenceKind({
  kind: 'territory',
  moves: null,
  shipped: buildTerritory,
  lists: { arrondissements: { key: ['code'], isLasting: true } },
  check: () => [],
});
