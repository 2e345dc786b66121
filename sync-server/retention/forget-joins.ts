import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import { plainOf } from '../commands/read-requests.ts';
import { databaseOf } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** Takes a file that goes out of those it was joined with, and away the commands that joined and separated them. */
export const forgetJoins = async (
  store: DocumentStore,
  { _id, office, joins }: CitizenDocument,
): Promise<void> => {
  const database = databaseOf('citizens', office);
  const others = await store.getDocuments(database, [...new Set(joins.map((join) => join.with))]);
  const without = others.flatMap((document) => {
    const file = citizenDocument.safeParse(document && plainOf(document)).data;
    return file && document
      ? [{ ...file, joins: file.joins.filter((join) => join.with !== _id), _rev: document._rev ?? '' }]
      : [];
  });
  if (without.length > 0) await store.writeDocuments(database, without);
  const ids = joins.flatMap(({ id, ended }) => [id, ...(ended ? [ended.id] : [])]);
  const commands = await store.getDocuments(databaseOf('commands', office), ids);
  const gone = commands.flatMap((document) =>
    document ? [{ _id: document._id, _rev: document._rev ?? '', _deleted: true }] : [],
  );
  if (gone.length > 0) await store.writeDocuments(databaseOf('commands', office), gone);
};
