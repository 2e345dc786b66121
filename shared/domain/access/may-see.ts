import type { Offices, Person } from '#shared/documents/reference-data.ts';

const readingRoles = new Set(['agent', 'clerk', 'head', 'supervisor']);

/** Whether a person may read what an office holds. */
export const maySee = (person: Person, office: string): boolean =>
  person.grants.some(
    (grant) => readingRoles.has(grant.role) && (grant.office === '*' || grant.office === office),
  );

/** Codes of the offices a person may read, in the order of the reference data. */
export const visibleOffices = (person: Person, offices: Offices): string[] =>
  offices.offices.map((office) => office.code).filter((office) => maySee(person, office));
