import type { Offices, Person } from '#shared/documents/reference-data.ts';
import { isDomainLimited, maySupervise, visibleOffices } from './may-see.ts';

/** Offices whose registers a person may read: a register is read whole, so not by who sees some domains only. */
export const registerOffices = (person: Person, offices: Offices): string[] =>
  visibleOffices(person, offices).filter((office) => !isDomainLimited(person, office));

/** Whether a person may close a month of an office's registers: its head, or who supervises it. */
export const mayCloseRegister = (person: Person, office: string): boolean =>
  maySupervise(person, office) && !isDomainLimited(person, office);
