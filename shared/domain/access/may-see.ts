import type { Offices, Person, Role } from '#shared/documents/reference-data.ts';
import { covers } from './covers.ts';

const readingRoles: ReadonlySet<Role> = new Set(['agent', 'clerk', 'head', 'supervisor']);

/** Whether a person may read what an office holds, or only its requests of some domain when one is given. */
export const maySee = (person: Person, office: string, domain?: string | null): boolean =>
  person.grants.some(
    (grant) =>
      readingRoles.has(grant.role) && covers(grant, domain === undefined ? { office } : { office, domain }),
  );

/** Codes of the offices a person may read, in the order of the reference data. */
export const visibleOffices = (person: Person, offices: Offices): string[] =>
  offices.offices.map((office) => office.code).filter((office) => maySee(person, office));

/** Whether a person reads an office's requests of some domains only. */
export const isDomainLimited = (person: Person, office: string): boolean =>
  !person.grants.some(
    (grant) => readingRoles.has(grant.role) && grant.domain === '*' && covers(grant, { office }),
  );

/**
 * The offices a person reads, each with the domains when not all: `anfa`, `maarif:hygiene+proprete`. A desk that finds another
 * one than before for an office drops that office's documents and reads them anew.
 */
export const scopeOf = (person: Person, offices: Offices): string[] =>
  visibleOffices(person, offices).map((office) => {
    if (!isDomainLimited(person, office)) return office;
    const domains = person.grants
      .filter((grant) => readingRoles.has(grant.role) && covers(grant, { office }))
      .map((grant) => grant.domain);
    return `${office}:${[...new Set(domains)].sort().join('+')}`;
  });

/** The office a scope entry is about. */
export const officeOfScope = (entry: string): string => entry.split(':')[0] ?? entry;

/** What only those who answer for an office may do with a citizen's file: see who read it, hand it out, lend rights. */
export const maySupervise = (person: Person, office: string): boolean =>
  person.grants.some(
    (grant) => (grant.role === 'head' || grant.role === 'supervisor') && covers(grant, { office }),
  );

/** Whether a person answers for any office. */
export const supervisesSomewhere = (person: Person, offices: Offices): boolean =>
  offices.offices.some(({ code }) => maySupervise(person, code));
