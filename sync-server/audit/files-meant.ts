import { requestReference } from '#shared/documents/arrival.ts';
import { entryId } from '#shared/domain/register/entries-of.ts';
import { databaseOf } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/**
 * What entries about a file name: what is asked for itself and, for the number on a citizen's paper, the request that the arrival
 * register holds under it.
 */
export const filesMeant = async (
  store: DocumentStore,
  offices: readonly string[],
  asked: string,
): Promise<ReadonlySet<string>> => {
  const meant = new Set([asked]);
  if (!requestReference.safeParse(asked).success) return meant;
  const [desk = '', year = '', number = ''] = asked.split('-');
  const id = entryId('arrival', desk, 2000 + Number(year), Number(number));
  for (const office of offices) {
    const entry = await store.getDocument(databaseOf('registers', office), id);
    if (typeof entry?.['requestId'] === 'string') meant.add(entry['requestId']);
  }
  return meant;
};
