import type { Person } from '#shared/documents/reference-data.ts';
import { maySupervise, visibleOffices } from '#shared/domain/access/may-see.ts';
import { heldCommand } from '#shared/domain/privacy/held.ts';
import { databaseOf, refusedDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { readRefused, refusedId } from './refused-commands.ts';

/** No two people have sent commands of one id, but that somebody tried. */
const sendersLooked = 20;

/** A command with the server's word on it. */
interface Judged {
  _id: string;
  [field: string]: unknown;
}

/** Refused commands of an id, whoever sent them, that an asker may see: of offices they supervise. */
const refusedOfOthers = async (store: DocumentStore, id: string, person: Person): Promise<Judged[]> => {
  const near = await store.readById(refusedDatabase, `${id} `, sendersLooked);
  return near.flatMap((document) => {
    const read = document._id.startsWith(`${id} `) ? readRefused(document) : null;
    return read && maySupervise(person, read.command.office)
      ? [{ ...read.command, verdict: read.verdict }]
      : [];
  });
};

const findAll = async (
  { store, reference }: { store: DocumentStore; reference: ReferenceCache },
  person: Person,
  ids: readonly string[],
): Promise<Map<string, Judged>> => {
  const { offices } = reference.data;
  const codes = [
    ...new Set([
      ...visibleOffices(person, offices),
      'central',
      ...offices.offices.map((office) => office.code),
    ]),
  ];
  const found = new Map<string, Judged>();
  const left = () => ids.filter((id) => !found.has(id));
  for (const office of codes) {
    if (left().length === 0) return found;
    const documents = await store.getDocuments(databaseOf('commands', office), left());
    const isSupervised = maySupervise(person, office);
    for (const document of documents)
      if (document && (isSupervised || document['by'] === person.id)) found.set(document._id, document);
  }
  const own = await store.getDocuments(
    refusedDatabase,
    left().map((id) => refusedId(id, person.id)),
  );
  for (const document of own) {
    const read = readRefused(document);
    if (read) found.set(read.command._id, { ...read.command, verdict: read.verdict });
  }
  if (codes.some((office) => maySupervise(person, office)))
    for (const id of left())
      for (const judged of await refusedOfOthers(store, id, person)) found.set(id, judged);
  return found;
};

/**
 * The judged commands among `ids` that a person may see: one's own, and those of offices one supervises. By id. Identifiers of
 * citizens are left out: the server gives them for a purpose.
 */
export const findJudged = async (...asked: Parameters<typeof findAll>): Promise<Map<string, Judged>> =>
  new Map([...(await findAll(...asked))].map(([id, judged]) => [id, heldCommand(judged) as Judged]));
