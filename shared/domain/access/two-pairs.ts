import type { Ladders } from '#shared/documents/ladder.ts';
import type { Person, ReferenceKind } from '#shared/documents/reference-data.ts';

/** Kinds of reference data that say who decides: changed by one person, in force when another has said yes. */
const guarded: ReadonlySet<ReferenceKind> = new Set(['ladders']);
export const needsSecondPair = (kind: ReferenceKind): boolean => guarded.has(kind);

/** A place in the hierarchy that somebody comes to hold, or to stand in for. */
export interface PositionGained {
  person: string;
  position: string;
  office: string;
  domain: string;
}

const placesOf = ({ holders }: Ladders): PositionGained[] =>
  holders.flatMap(({ person, substitute, position, office, domain }) =>
    [person, substitute].flatMap((one) => (one === null ? [] : [{ person: one, position, office, domain }])),
  );
const keyOf = ({ person, position, office, domain }: PositionGained) =>
  [person, position, office, domain].join(' ');

/** Who comes to decide where they did not. */
export const placesGained = (before: Ladders, after: Ladders): PositionGained[] => {
  const known = new Set(placesOf(before).map(keyOf));
  return placesOf(after).filter((place) => !known.has(keyOf(place)));
};

/**
 * Whether a person may say yes to a change of who decides: another administrator, or a supervisor of the whole city; not who proposed
 * it, nor who gains by it.
 * @param person with their own grants, not those lent to them
 */
export const mayApproveChange = (
  person: Person,
  { by, gained }: { by: string | null; gained: readonly PositionGained[] },
): boolean =>
  person.active &&
  person.id !== by &&
  gained.every((place) => place.person !== person.id) &&
  person.grants.some(
    ({ role, office, domain }) =>
      role === 'administrator' || (role === 'supervisor' && office === '*' && domain === '*'),
  );
