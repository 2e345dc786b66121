import type { Ladders } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { holdersOf, rankOf } from '../access/holders.ts';
import { isInForce } from '../access/rights.ts';
import { localDay } from '../deadlines/zone.ts';

/** The next position up, null at the top or for a position that is no more. */
export const higherThan = (ladders: Ladders, position: string): string | null => {
  const rank = rankOf(ladders, position);
  return rank < 0 ? null : (ladders.positions[rank + 1]?.code ?? null);
};

/**
 * Who takes over for a position today: its holder, or the one who stands in while the holder's rights are lent out or the account
 * is closed. null: vacant.
 */
export const chosenHolder = (
  reference: Pick<ReferenceData, 'ladders' | 'people' | 'delegations'>,
  position: string,
  where: Pick<RequestDocument, 'office' | 'domain'>,
  now: Instant,
): string | null => {
  const [holder] = holdersOf(reference.ladders, position, where);
  if (!holder) return null;
  const isActive = (id: string | null) =>
    id !== null && reference.people.people.some((person) => person.id === id && person.active);
  const today = localDay(now);
  const isAway = reference.delegations.delegations.some(
    (delegation) => delegation.from === holder.person && isInForce(delegation, today),
  );
  if (isActive(holder.person) && !isAway) return holder.person;
  if (isActive(holder.substitute)) return holder.substitute;
  return isActive(holder.person) ? holder.person : null;
};
