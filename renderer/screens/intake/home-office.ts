import type { Person } from '#shared/documents/reference-data.ts';
import { centralOffice } from '#shared/domain/routing/route.ts';

/** The office a person receives citizens for: the first they have a role in; the central bureau for those of every office. */
export const homeOffice = (person: Person): string =>
  person.grants.find(({ office }) => office !== '*')?.office ?? centralOffice;
