import type { Ladders } from '#shared/documents/ladder.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { holdersOf, holdsDecision, holdsPosition } from './holders.ts';
import { mayPerform } from './may-perform.ts';

type Where = Pick<RequestDocument, 'office' | 'domain'>;

/**
 * Whether a person may decide on an escalation: supervisors of the office, and those who hold (or stand in for) the deciding
 * position or a higher one there. The same for the button, the inbox and the server.
 */
export const mayDecideEscalation = (
  person: Person,
  request: Where & { escalation: { decider: string } | null },
  ladders: Ladders,
): boolean =>
  request.escalation !== null &&
  (mayPerform(person, 'decide-escalation', request) || holdsDecision(person, request, ladders));

/** Whether there can be anything for a person to decide: the inbox is theirs. */
export const decidesSomewhere = (person: Person, ladders: Ladders): boolean =>
  person.grants.some((grant) => mayPerform(person, 'decide-escalation', grant)) ||
  holdsPosition(person, ladders);

/** Whether an approved escalation put a request before a person: named, or holding (standing in for) the position there. */
export const isEscalatedTo = (
  person: Pick<Person, 'id'>,
  request: Where & { escalatedTo: { position: string; holder: string | null } | null },
  ladders: Ladders,
): boolean =>
  request.escalatedTo !== null &&
  (request.escalatedTo.holder === person.id ||
    holdersOf(ladders, request.escalatedTo.position, request).some(
      (holder) => holder.person === person.id || holder.substitute === person.id,
    ));
