import { type CitizenDocument, citizenDocument } from '#shared/documents/citizen.ts';
import { plainOf } from '../commands/read-requests.ts';
import { archiveOf, databaseOf } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

const domainOf = (document: StoredDocument | null): string | null | undefined =>
  document && 'domain' in document ? (document['domain'] as string | null) : undefined;

/** Files with the domain of each request, looked up where a file is older than that. A request that is gone has none. */
export const withDomains = async (
  store: DocumentStore,
  files: readonly CitizenDocument[],
): Promise<CitizenDocument[]> => {
  const unknown = new Map<string, Set<string>>();
  for (const { office, requests } of files)
    for (const { id, domain } of requests)
      if (domain === undefined) unknown.set(office, (unknown.get(office) ?? new Set()).add(id));
  if (unknown.size === 0) return [...files];
  const found = new Map<string, string | null>();
  const databases = new Set(await store.listDatabases());
  for (const [office, ids] of unknown)
    for (const database of [databaseOf('requests', office), archiveOf(office)].filter((name) =>
      databases.has(name),
    ))
      for (const document of await store.getDocuments(database, [...ids])) {
        const domain = domainOf(document);
        if (document && domain !== undefined) found.set(document._id, domain);
      }
  return files.map((file) => ({
    ...file,
    requests: file.requests.map((known) => {
      const domain = known.domain === undefined ? found.get(known.id) : known.domain;
      return domain === undefined ? known : { ...known, domain };
    }),
  }));
};

/** A citizen's file in an office, domains included; null when there is none. */
export const findCitizen = async (
  store: DocumentStore,
  office: string,
  citizenId: string,
): Promise<CitizenDocument | null> => {
  const document = await store.getDocument(databaseOf('citizens', office), citizenId);
  const file = citizenDocument.safeParse(document && plainOf(document)).data;
  const [whole] = file ? await withDomains(store, [file]) : [];
  return whole ?? null;
};
