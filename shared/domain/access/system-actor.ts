import type { Person } from '#shared/documents/reference-data.ts';

/** The server itself, as the author of what it does by clock and by rule. Ids of people begin with `per-`. */
export const systemActor: Person = {
  id: 'sys-maktab',
  name: { fr: 'Maktab (automatique)', ar: 'مكتب (آلي)' },
  language: 'fr',
  grants: [],
  unit: null,
  active: true,
};
/** Desk code of the server's own commands; never given to a desk. */
export const systemDesk = 'SYS';

/** Whether somebody is the server itself. */
export const isSystem = (person: Pick<Person, 'id'>): boolean => person.id === systemActor.id;
