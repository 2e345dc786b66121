import { z } from 'zod';
import { auditDatabase, cityDatabase } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';
import type { AuditLog } from './audit-log.ts';
import { auditEntry, auditId } from './entry.ts';
import { erasedFacts, numbersAnEntry } from './erased-words.ts';

const perPage = 500;

/** A stored entry's number when it has words; null otherwise. */
export const numberWithWords = (document: StoredDocument): number | null => {
  const entry = auditEntry.safeParse(document).data;
  return entry?.schema === 3 && entry.erasable ? entry.seq : null;
};

/** Takes the words out of these entries; what is hashed stays as it is. */
const takeOut = async (store: DocumentStore, numbers: readonly number[]): Promise<void> => {
  for (let from = 0; from < numbers.length; from += perPage) {
    const ids = numbers.slice(from, from + perPage).map(auditId);
    const found = await store.getDocuments(auditDatabase, ids);
    const writes = found.flatMap((document) => {
      if (!document) return [];
      const { erasable: _erasable, ...lasting } = document;
      return [lasting as StoredDocument];
    });
    await store.writeDocuments(auditDatabase, writes);
  }
};

/**
 * Erases the words of entries. The log says so first: one that is broken off says of words that are still there that they are erased,
 * which proves nothing wrong, and is done again.
 */
export const eraseWordsOf = async (
  store: DocumentStore,
  audit: Pick<AuditLog, 'append'>,
  numbers: readonly number[],
  { by, why }: { by: string | null; why: string },
): Promise<void> => {
  for (let from = 0; from < numbers.length; from += numbersAnEntry) {
    const entries = numbers.slice(from, from + numbersAnEntry);
    await audit.append({ what: 'words-erased', by, facts: { ...erasedFacts({ entries }), why } });
  }
  await takeOut(store, numbers);
};

const position = z.object({ upTo: z.int().min(0) });
const positionId = 'audit-words-erased';

/** Erases the words of all entries of before `limit`. It goes on from where it was the last time. @returns of how many */
export const eraseOldWords = async (
  store: DocumentStore,
  audit: AuditLog,
  limit: string,
): Promise<number> => {
  const old: number[] = [];
  const stored = await store.getDocument(cityDatabase, positionId);
  let upTo = position.safeParse(stored).data?.upTo ?? 0;
  for (let after: string | null = auditId(upTo), isOld = true; isOld;) {
    const page: StoredDocument[] = await store.readById(auditDatabase, after, perPage);
    for (const document of page) {
      const entry = auditEntry.safeParse(document).data;
      if (entry && entry.at >= limit) isOld = false;
      if (!isOld) break;
      const number = numberWithWords(document);
      if (number === null) continue;
      old.push(number);
      upTo = number;
    }
    after = page.at(-1)?._id ?? null;
    if (after === null) break;
  }
  if (old.length === 0) return 0;
  await audit.append({
    what: 'words-erased',
    by: null,
    facts: { ...erasedFacts({ upTo }), why: 'retention' },
  });
  await takeOut(store, old);
  const rev = stored?._rev === undefined ? {} : { _rev: stored._rev };
  await store.writeDocuments(cityDatabase, [{ _id: positionId, kind: 'position', upTo, ...rev }]);
  return old.length;
};
