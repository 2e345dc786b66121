import type { Delegation, Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { lentGrants } from './lending.ts';
import { localDay } from '../deadlines/zone.ts';

/** Whether a delegation counts on a day. Both its days are included; one that waits for a yes counts on none. */
export const isInForce = (delegation: Delegation, today: Day): boolean =>
  delegation.endedAt === null &&
  delegation.approval !== null &&
  delegation.startsOn <= today &&
  today <= delegation.endsOn;

/**
 * A person with everything they may do today: their own grants and those lent to them. Nothing of someone who is not active,
 * and nothing lent by someone who has it only on loan.
 */
export const rightsOn = (
  person: Person,
  people: readonly Person[],
  delegations: readonly Delegation[],
  today: Day,
): Person => {
  if (!person.active) return { ...person, grants: [] };
  const loans = delegations
    .filter((delegation) => delegation.to === person.id && isInForce(delegation, today))
    .flatMap((delegation) => {
      const lender = people.find((other) => other.id === delegation.from);
      return lender?.active ? lentGrants(delegation, lender) : [];
    });
  const keys = new Set<string>();
  const grants = [...person.grants, ...loans].filter(({ role, office, domain }) => {
    const key = `${role} ${office} ${domain}`;
    return keys.has(key) ? false : keys.add(key);
  });
  return { ...person, grants };
};

/** Somebody of the directory with today's rights, null for a stranger. Days are the city's. */
export const personOn = (
  reference: Pick<ReferenceData, 'people' | 'delegations'>,
  id: string | null,
  now: Instant,
): Person | null => {
  const { people } = reference.people;
  const person = people.find((one) => one.id === id);
  return person ? rightsOn(person, people, reference.delegations.delegations, localDay(now)) : null;
};
