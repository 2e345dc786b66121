import type { KnownPerson } from '#shared/contracts/desktop-api.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';

/** People put out who have a store on this PC and whose office this person answers for. */
export const sealedPeople = (
  known: readonly KnownPerson[],
  me: Person,
  reference: ReferenceData | null,
): Person[] =>
  known
    .filter(({ person, state }) => {
      const today = reference?.people.people.find(({ id }) => id === person.id);
      return (
        person.id !== me.id &&
        (state === 'revoked' || today?.active === false) &&
        person.grants.some(({ office }) => office !== '*' && maySupervise(me, office))
      );
    })
    .map(({ person }) => person);
