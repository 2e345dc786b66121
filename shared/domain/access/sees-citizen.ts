import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { isDomainLimited, maySee } from './may-see.ts';

type Known = CitizenDocument['requests'][number];

/** The requests of a citizen's file that a person may see: all of the office's, or those of their domains. */
export const seenRequests = (person: Person, { office, requests }: CitizenDocument): Known[] =>
  isDomainLimited(person, office)
    ? requests.filter(({ domain }) => domain !== undefined && maySee(person, office, domain))
    : requests;

/** Whether a person sees a citizen: in an office they read, and by a request they see where they are limited to some domains. */
export const seesCitizen = (person: Person, citizen: CitizenDocument): boolean =>
  maySee(person, citizen.office) &&
  (!isDomainLimited(person, citizen.office) || seenRequests(person, citizen).length > 0);
