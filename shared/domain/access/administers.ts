import type { Person } from '#shared/documents/reference-data.ts';

/** Whether a person keeps the city's reference data. */
export const administers = (person: Person): boolean =>
  person.grants.some(({ role }) => role === 'administrator');

/** Administrators handle no requests: without another role there is no queue to look at. */
export const onlyAdministers = (person: Person): boolean =>
  administers(person) && person.grants.every(({ role }) => role === 'administrator');
