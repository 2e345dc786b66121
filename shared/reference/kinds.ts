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

type Kinds = { readonly [Kind in ReferenceKind]: KindDeclaration<Kind> };

/** Every kind of reference data. */
export const referenceKinds: Kinds = {
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

/** The names of all kinds. */
export const kindNames: readonly ReferenceKind[] = Object.values(referenceKinds).map(({ kind }) => kind);
