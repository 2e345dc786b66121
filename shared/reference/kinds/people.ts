import { defineReferenceKind } from '../define-kind.ts';
import { buildDemoPeople } from '../demo-people.ts';

/** People as the city's directory sees them; the demo directory's until a real one is connected. */
export const peopleKind = defineReferenceKind({
  kind: 'people',
  moves: null,
  shipped: buildDemoPeople,
  lists: { people: { key: ['id'] } },
  check: () => [],
});
