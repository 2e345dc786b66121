import { citizenDocument } from '#shared/documents/citizen.ts';
import { withoutWords } from '#shared/domain/privacy/without-words.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { eraseWordsOf, numberWithWords } from '../audit/erase-words.ts';
import { plainOf } from '../commands/read-requests.ts';
import {
  auditDatabase,
  outgoingDatabase,
  refusedDatabase,
  spotsDatabase,
  telephoneDatabase,
  watchDatabase,
} from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';
import type { Survey } from './survey.ts';
import { type SweptDocument, holdsId, sweep } from '../retention/sweep.ts';

interface Target extends Pick<Survey, 'open' | 'shared'> {
  citizenId: string;
  ids: ReadonlySet<string>;
  words: readonly string[];
}
const gone = ({ _id, _rev }: StoredDocument): StoredDocument => ({ _id, _rev: _rev ?? '', _deleted: true });

const requestIdOf = (document: StoredDocument): string | null => {
  const id = document['requestId'];
  return typeof id === 'string' ? id : null;
};
const isAbout = (document: StoredDocument, found: Survey['open']): boolean =>
  found.some(({ request }) => request._id === requestIdOf(document));

/** The document without these words; null: it had none. */
const lessWords = (document: StoredDocument, words: readonly string[]): StoredDocument | null => {
  const left = withoutWords(document, words);
  return JSON.stringify(left) === JSON.stringify(document) ? null : left;
};

/** What becomes of a document beside the requests in which the citizen, or what was theirs, is named; null: it stays as it is. */
const nextOf = ({ database, document, json }: SweptDocument, target: Target): StoredDocument | null => {
  const { citizenId, ids, open, shared, words } = target;
  if (database.startsWith('citizens-')) {
    const file = citizenDocument.safeParse(plainOf(document)).data;
    if (!file || open.length > 0) return null;
    if (file._id === citizenId) return gone(document);
    return file.joins.some((join) => join.with === citizenId)
      ? { ...document, joins: file.joins.filter((join) => join.with !== citizenId) }
      : null;
  }
  if (database.startsWith('commands-') || database === outgoingDatabase) {
    if (isAbout(document, open)) return null;
    // Acts of a request that stays stay, without the citizen.
    if (!isAbout(document, shared) || json.includes(JSON.stringify(citizenId))) return gone(document);
    return lessWords(document, words);
  }
  if (database === refusedDatabase) {
    if (document['kind'] !== 'refused-command') return null;
    // What a colleague was refused on a request that stays is the colleague's.
    const isOthers = isAbout(document, shared) && !json.includes(JSON.stringify(citizenId));
    return isOthers ? lessWords(document, words) : gone(document);
  }
  // One that waits to be rung back stays until it is, and is told among what remains; a number is often a family's.
  if (database === telephoneDatabase)
    return open.length === 0 && document['toReturn'] === 0 && words.includes(String(document['number']))
      ? gone(document)
      : null;
  if (database === spotsDatabase || database === watchDatabase || database.startsWith('files-'))
    return ids.has(document._id) ? gone(document) : null;
  return null;
};

/** Erases what stands beside a citizen's requests: their file, commands, refusals, messages, words in the log. */
export const eraseBeside = async (
  { store, audit, by }: { store: DocumentStore; audit: Pick<AuditLog, 'append'>; by: string | null },
  target: Target,
): Promise<void> => {
  const sharedIds = target.shared.map(({ request }) => request._id);
  const isWanted = holdsId(new Set([target.citizenId, ...target.ids, ...sharedIds]));
  const isSaid = (json: string) => target.words.some((word) => json.includes(JSON.stringify(word)));
  for (const database of await store.listDatabases()) {
    if (database === auditDatabase) continue;
    const writes: StoredDocument[] = [];
    // A call names nobody: it is found by its number.
    for await (const found of sweep(store, database, database === telephoneDatabase ? isSaid : isWanted)) {
      const next = nextOf(found, target);
      if (next) writes.push(next);
    }
    if (writes.length > 0) await store.writeDocuments(database, writes);
  }
  const numbers: number[] = [];
  for await (const { document } of sweep(store, auditDatabase, isWanted)) {
    const number = numberWithWords(document);
    if (number !== null) numbers.push(number);
  }
  if (numbers.length > 0) await eraseWordsOf(store, audit, numbers, { by, why: 'citizen' });
};
