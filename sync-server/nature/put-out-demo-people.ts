import { people } from '#shared/documents/reference-data.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { referenceDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { Families } from '../session/tokens/families.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { isDemoPerson } from './store-nature.ts';

/**
 * A city's store made before stores knew their nature may once have been opened by the demo: whoever came in that way is put out,
 * with the sign-ins they still hold. An administrator lets back in whose account only has the same name.
 */
export const putOutDemoPeople = async (parts: {
  store: DocumentStore;
  reference: ReferenceCache;
  audit: AuditLog;
  families: Families;
}): Promise<void> => {
  const { store, reference, audit, families } = parts;
  const { _rev = '', ...plain } = (await store.getDocument(referenceDatabase, 'people')) ?? { _id: 'people' };
  const list = people.parse(plain);
  const found = list.people.filter((person) => person.active && isDemoPerson(person));
  if (found.length === 0) return;
  const changed = list.people.map((person) =>
    found.includes(person) ? { ...person, active: false } : person,
  );
  await store.transact([{ database: referenceDatabase, document: { ...list, people: changed, _rev } }]);
  await reference.reload();
  for (const { id } of found) {
    const ended = await families.endOfPerson(id, 'administrator');
    const facts = { person: id, sessions: String(ended), why: 'demo' };
    await audit.append({ what: 'person-put-out', by: null, facts });
  }
};
