import type { CommandType } from '#shared/workflow/command.ts';
import type { Person, Role } from '#shared/documents/reference-data.ts';
import { covers } from './covers.ts';
import { isSystem, systemCommands } from './system-actor.ts';

const desk = [
  'register',
  'note',
  'attach',
  'add-complainant',
  'qualify',
  'transfer',
  'tag',
  'acknowledge',
  'dismiss-duplicate',
  'hand-over',
  'annotate-register',
] as const;
const field = [
  ...desk,
  'assign',
  'start',
  'suspend',
  'resume',
  'answer',
  'close',
  'reopen',
  'merge',
  'propose-escalation',
  'note-improvement',
] as const;
const whole = [
  ...field,
  'reject',
  'plan-improvement',
  'revise-improvement',
  'move-improvement',
  'publish-practice',
] as const;

/**
 * The permission table: what each role may do in an office it is granted. The same table serves the button, the query and the
 * server. Administrators keep reference data and handle no requests.
 */
export const permissions: Readonly<Record<Role, readonly CommandType[]>> = {
  clerk: desk,
  agent: field,
  head: whole,
  supervisor: [...whole, 'decide-escalation'],
  administrator: [],
};

/** Whether a person may do this in that office, with a request of that domain (null: not yet qualified, everyone's). */
export const mayPerform = (
  person: Person,
  type: CommandType,
  where: { office: string; domain?: string | null },
): boolean =>
  isSystem(person)
    ? systemCommands.includes(type)
    : person.grants.some((grant) => covers(grant, where) && permissions[grant.role].includes(type));
