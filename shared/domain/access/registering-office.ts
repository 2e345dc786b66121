import type { Person } from '#shared/documents/reference-data.ts';
import { centralOffice } from '#shared/domain/routing/route.ts';
import { mayPerform } from './may-perform.ts';

/**
 * The office a person registers for, and whose citizens they receive: the first of theirs where they may; the central bureau for
 * those of every office.
 */
export const registeringOffice = (person: Person): string =>
  person.grants.find(({ office }) => office !== '*' && mayPerform(person, 'register', { office }))?.office ??
  centralOffice;
