import type { CommandType } from '#shared/workflow/command.ts';
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

/** What only the server may ask. */
export const systemOnly = [
  'climb-escalation',
  'remind',
  'recalculate',
  'apply-rule',
  'report-delivery',
  'propose-duplicate',
] as const satisfies readonly CommandType[];
/** All that the server may ask. */
export const systemCommands: readonly CommandType[] = [...systemOnly, 'acknowledge', 'propose-escalation'];

export const isSystem = (person: Pick<Person, 'id'>): boolean => person.id === systemActor.id;
