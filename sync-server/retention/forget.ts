import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { entriesOf } from '#shared/domain/register/entries-of.ts';
import { plainOf } from '../commands/read-requests.ts';
import { isBrought } from '../files/brought.ts';
import { databaseOf, outgoingDatabase, refusedDatabase } from '../policy/databases.ts';
import { entryToStore } from '../registers/stored-entry.ts';
import { forgetJoins } from './forget-joins.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** About one request. What is beyond goes with the night's (`forget-refused.ts`). */
const mostRefused = 10_000;

const remove = async (store: DocumentStore, database: string, ids: readonly string[]): Promise<void> => {
  const found = await store.getDocuments(database, ids);
  const gone = found.flatMap((document) =>
    document ? [{ _id: document._id, _rev: document._rev ?? '', _deleted: true }] : [],
  );
  if (gone.length > 0) await store.writeDocuments(database, gone);
};

/** Removes the files that were brought to a request, from whichever office they were sent to. */
export const removeRequestFiles = async (store: DocumentStore, request: RequestDocument): Promise<void> => {
  const ids = request.attachments.map(({ fileId }) => fileId);
  if (ids.length === 0) return;
  const files = (await store.listDatabases()).filter((name) => name.startsWith(databaseOf('files', '')));
  for (const database of files) {
    const found = (await store.getDocuments(database, ids)).flatMap((file) => file ?? []);
    const brought = found.filter((file) => isBrought(request, file));
    await remove(
      store,
      database,
      brought.map(({ _id }) => _id),
    );
  }
};

/** Contact points that somebody has used since the oldest request that is still there: the others were of what is forgotten. */
const contactsLeft = (
  { contacts }: CitizenDocument,
  requests: CitizenDocument['requests'],
): ContactPoint[] => {
  const oldest = requests.reduce((least, { receivedAt }) => (receivedAt < least ? receivedAt : least), '9');
  return contacts.filter(({ lastSeen }) => lastSeen >= oldest);
};

/** Takes a request out of its citizens' files, with the contact points that were of its time only; a file that held nothing else goes. */
export const forgetCitizens = async (store: DocumentStore, request: RequestDocument): Promise<void> => {
  for (const office of new Set([request.office, request.receivedBy, ...request.traces]))
    for (const { citizenId } of request.complainants) {
      const database = databaseOf('citizens', office);
      const document = await store.getDocument(database, citizenId);
      const file = citizenDocument.safeParse(document && plainOf(document)).data;
      if (!document || !file) continue;
      const requests = file.requests.filter(({ id }) => id !== request._id);
      const rev = document._rev ?? '';
      if (requests.length === 0 && file.joins.length > 0) await forgetJoins(store, file);
      await store.writeDocuments(database, [
        requests.length === 0
          ? { _id: citizenId, _rev: rev, _deleted: true }
          : { ...file, requests, contacts: contactsLeft(file, requests), _rev: rev },
      ]);
    }
};

/** Removes the commands that made the request what it was, those refused about it, and e-mails that never went: they hold the words of those days. */
export const forgetCommands = async (store: DocumentStore, request: RequestDocument): Promise<void> => {
  const ids = [...new Set(request.events.map(({ commandId }) => commandId))];
  for (const office of new Set([request.office, request.receivedBy, ...request.traces]))
    await remove(store, databaseOf('commands', office), ids);
  await remove(store, outgoingDatabase, ids);
  const refused = await store.findByFields(refusedDatabase, { requestId: request._id }, mostRefused);
  await remove(
    store,
    refusedDatabase,
    refused.map(({ _id }) => _id),
  );
};

/** Removes what offices that handed the request on still show of it. */
export const forgetTraces = async (store: DocumentStore, request: RequestDocument): Promise<void> => {
  for (const office of request.traces)
    if (office !== request.office) await remove(store, databaseOf('requests', office), [request._id]);
};

/** Writes the registers' lines of a request anew, as it is now. Numbers, dates and what became of it remain. */
export const rewriteRegister = async (store: DocumentStore, request: RequestDocument): Promise<void> => {
  for (const entry of entriesOf(request)) {
    const database = databaseOf('registers', entry.office);
    const stored = await store.getDocument(database, entry._id);
    const next = entryToStore(stored, entry);
    if (stored && next) await store.writeDocuments(database, [{ ...next, _rev: stored._rev ?? '' }]);
  }
};
