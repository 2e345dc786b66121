import { people, type Person } from '#shared/documents/reference-data.ts';
import { referenceDatabase } from '#sync-server/policy/databases.ts';
import type { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';

const isSame = (a: Person, b: Person): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether somebody may come in, and who they are from now on. */
export type Admission = { kind: 'admitted'; person: Person } | { kind: 'no-desk' } | { kind: 'not-active' };

/**
 * Brings the list of people up to date with what the directory said at a sign-in: its word on rights replaces ours. Whom an
 * administrator has put out stays out.
 */
export const admit = async (
  store: DocumentStore,
  reference: ReferenceCache,
  said: Person,
): Promise<Admission> => {
  /** By today's rights, those lent by colleagues included. */
  const admission = (): Admission => {
    const person = reference.person(said.id);
    return person && person.grants.length > 0 ? { kind: 'admitted', person } : { kind: 'no-desk' };
  };
  for (let tries = 0; ; tries += 1) {
    const stored = await store.getDocument(referenceDatabase, 'people');
    const { _rev, ...plain } = stored ?? {};
    const list = people.parse(plain);
    const known = list.people.find((one) => one.id === said.id);
    if (known && !known.active) return { kind: 'not-active' };
    if (!known && said.grants.length === 0) return { kind: 'no-desk' };
    const person = known ? { ...said, unit: said.unit ?? known.unit } : said;
    if (known && isSame(known, person)) return admission();
    const others = list.people.filter((one) => one.id !== said.id);
    try {
      await store.transact([
        {
          database: referenceDatabase,
          document: { ...list, people: [...others, person], ...(stored ? { _rev: stored._rev ?? '' } : {}) },
        },
      ]);
      await reference.reload();
      return admission();
    } catch (error) {
      if (!(error instanceof StoreError && error.status === 409) || tries > 20) throw error;
    }
  }
};
