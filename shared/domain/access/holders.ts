import type { Ladders } from '#shared/documents/ladder.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

type Where = Pick<RequestDocument, 'office' | 'domain'>;

/** Whether what is given for an office and domain, or all (`*`), is given here. */
const isFor = (given: { office: string; domain: string }, { office, domain }: Where): boolean =>
  (given.office === '*' || given.office === office) && (given.domain === '*' || given.domain === domain);

/** Rank of a position in the hierarchy, lowest 0; -1 when there is no such position (any more). */
export const rankOf = (ladders: Ladders, position: string): number =>
  ladders.positions.findIndex(({ code }) => code === position);

/** Those who hold a position for an office and domain, the most particular first: office and domain, office, domain, all. */
export const holdersOf = (ladders: Ladders, position: string, where: Where) =>
  ladders.holders
    .filter((holder) => holder.position === position && isFor(holder, where))
    .sort(
      (a, b) =>
        Number(a.office === '*') * 2 +
        Number(a.domain === '*') -
        (Number(b.office === '*') * 2 + Number(b.domain === '*')),
    );

/** Whether a person holds, or stands in for, the position that has to decide on a request's escalation, or a higher one there. */
export const holdsDecision = (
  person: Pick<Person, 'id'>,
  request: Where & { escalation: { decider: string } | null },
  ladders: Ladders,
): boolean => {
  if (!request.escalation) return false;
  const least = rankOf(ladders, request.escalation.decider);
  return ladders.positions
    .slice(Math.max(0, least))
    .some(({ code }) =>
      holdersOf(ladders, code, request).some(
        (holder) => holder.person === person.id || holder.substitute === person.id,
      ),
    );
};

/** Whether a person holds a position somewhere, or stands in for someone who does. */
export const holdsPosition = (person: Pick<Person, 'id'>, ladders: Ladders): boolean =>
  ladders.holders.some((holder) => holder.person === person.id || holder.substitute === person.id);
