import type { Person } from '#shared/documents/reference-data.ts';
import type { CommandType } from '#shared/workflow/command.ts';
import { whoMay } from '#shared/workflow/who-may.ts';
import { covers } from './covers.ts';
import { channelActor } from './channel-actor.ts';
import { isSystem } from './system-actor.ts';

/**
 * Whether a person may ask for this in that office, with a request of that domain (null: not yet qualified, everyone's). By
 * what each command declares: the same for the button, the query and the server. Administrators keep reference data and handle
 * no requests.
 */
export const mayPerform = (
  person: Person,
  type: CommandType,
  where: { office: string; domain?: string | null },
): boolean => {
  const { roles, system, channel } = whoMay(type);
  if (isSystem(person)) return system;
  return channelActor(person.id)
    ? channel
    : person.grants.some((grant) => covers(grant, where) && roles.includes(grant.role));
};
