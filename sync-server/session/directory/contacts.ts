import { z } from 'zod';
import { cityDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';

/** How a colleague is reached by e-mail: the server's to know, kept out of the reference data that every desk holds. */
const contact = z.looseObject({ email: z.email().max(254) });
const idOf = (personId: string): string => `contact:${personId}`;

/** Remembers the address that the directory told at a sign-in. */
export const rememberEmail = async (
  store: DocumentStore,
  personId: string,
  email: string | null,
): Promise<void> => {
  const read = contact.safeParse({ email });
  const stored = await store.getDocument(cityDatabase, idOf(personId));
  if (!read.success || stored?.['email'] === email) return;
  const rev = stored ? { _rev: stored._rev ?? '' } : {};
  const document = { _id: idOf(personId), kind: 'contact', email, ...rev };
  await store.transact([{ database: cityDatabase, document }]).catch((error: unknown) => {
    // Two sign-ins at once say the same.
    if (!(error instanceof StoreError && error.status === 409)) throw error;
  });
};

export const emailOf = async (store: DocumentStore, personId: string): Promise<string | null> =>
  contact.safeParse(await store.getDocument(cityDatabase, idOf(personId))).data?.email ?? null;
