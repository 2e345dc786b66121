import type { Ladder } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { holdersOf } from '../access/holders.ts';

/** A position a ladder counts on, and the offices where nobody holds it. */
export interface VacantPost {
  position: string;
  offices: string[];
}
type Known = Pick<ReferenceData, 'people' | 'offices'> & Pick<ReferenceData, 'ladders'>;

/**
 * The positions that a ladder's steps name and that no active person holds, by office, in the order of the steps; empty when
 * every step finds somebody.
 */
export const vacantPosts = (
  { office, domain, steps }: Ladder,
  { ladders, people, offices }: Known,
): VacantPost[] => {
  const active = new Set(people.people.flatMap((person) => (person.active ? [person.id] : [])));
  const isActive = (id: string | null) => id !== null && active.has(id);
  const codes = office === '*' ? offices.offices.map(({ code }) => code) : [office];
  const positions = new Set(
    steps.flatMap((step) => (step.kind === 'escalate' ? [step.to, step.decider] : [step.to])),
  );
  return [...positions].flatMap((position) => {
    const empty = codes.filter(
      (code) =>
        !holdersOf(ladders, position, { office: code, domain: domain === '*' ? null : domain }).some(
          ({ person, substitute }) => isActive(person) || isActive(substitute),
        ),
    );
    return empty.length > 0 ? [{ position, offices: empty }] : [];
  });
};
