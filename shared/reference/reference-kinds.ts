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

/** Every kind of reference data. Made by `npm run gather` of what stands in kinds/. */
export const referenceKinds: { readonly [Kind in ReferenceKind]: KindDeclaration<Kind> } = {
  calendar: calendarKind,
  catalogue: catalogueKind,
  delegations: delegationsKind,
  ladders: laddersKind,
  offices: officesKind,
  people: peopleKind,
  retention: retentionKind,
  rules: rulesKind,
  templates: templatesKind,
  territory: territoryKind,
};
