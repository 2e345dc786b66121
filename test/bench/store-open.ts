import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { databaseOf } from '#sync-server/policy/databases.ts';
import type { EmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { makeOpenRequests } from './open-requests.ts';

const perWrite = 2000;

/** Writes so many open requests, of all offices, beside the server: no command is judged. */
export const storeOpenRequests = async (
  store: EmbeddedStore,
  count: number,
  reference: ReferenceData,
): Promise<void> => {
  const byOffice = new Map<string, RequestDocument[]>();
  for (const request of makeOpenRequests(count, reference)) {
    const known = byOffice.get(request.office) ?? [];
    byOffice.set(request.office, known);
    known.push(request);
  }
  for (const [office, requests] of byOffice)
    for (let from = 0; from < requests.length; from += perWrite)
      await store.writeDocuments(
        databaseOf('requests', office),
        requests.slice(from, from + perWrite).map((request) => ({ ...request })),
      );
};
