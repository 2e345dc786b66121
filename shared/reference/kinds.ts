import type { ReferenceKind } from '#shared/documents/reference-data.ts';
import type { KindDeclaration } from './define-kind.ts';
import { calendarKind } from './kinds/calendar.ts';
import { catalogueKind } from './kinds/catalogue.ts';
import { delegationsKind } from './kinds/delegations.ts';
import { laddersKind } from './kinds/ladders.ts';
import { officesKind } from './kinds/offices.ts';
import { peopleKind } from './kinds/people.ts';
import { retentionKind } from './kinds/retention.ts';
import { rulesKind } from './kinds/rules.ts';
import { templatesKind } from './kinds/templates.ts';
import { territoryKind } from './kinds/territory.ts';

const declared = {
  calendar: calendarKind,
  catalogue: catalogueKind,
  offices: officesKind,
  ladders: laddersKind,
  templates: templatesKind,
  rules: rulesKind,
  retention: retentionKind,
  people: peopleKind,
  territory: territoryKind,
  delegations: delegationsKind,
};
type Kinds = { readonly [Kind in ReferenceKind]: KindDeclaration<Kind> };

/** Every kind of reference data. */
export const referenceKinds: Kinds = declared;

/** A kind that administrators change. */
export type EditedKind = {
  [Kind in ReferenceKind]: (typeof declared)[Kind]['isEdited'] extends true ? Kind : never;
}[ReferenceKind];
const all = Object.values(referenceKinds);
const isEdited = (kind: ReferenceKind): kind is EditedKind => referenceKinds[kind].isEdited;

/** Names of all kinds, and of those that administrators change. */
export const kindNames: readonly ReferenceKind[] = all.map(({ kind }) => kind);
export const editedKinds: readonly EditedKind[] = kindNames.filter(isEdited);
