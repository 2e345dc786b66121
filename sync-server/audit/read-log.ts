import type { AuditLine, AuditPage, AuditQuery } from '#shared/contracts/audit-api.ts';
import type { AuditKind } from '#shared/documents/audit-kind.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { auditDatabase } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';
import { auditEntry, auditId } from './entry.ts';

/** Entries of a page. */
const perPage = 50;
/** Read from the store at once. */
const atOnce = 250;
/** Looked at for one page: others wait for an answer too. The page says how far it came. */
const mostLookedAt = 10_000;
/** Desks tell of these later, with the time at which they happened: all others are noted in the order of their times. */
const toldLater: ReadonlySet<AuditKind> = new Set(['citizen-read', 'citizen-unmasked', 'citizens-searched']);

const lineOf = (seq: number, document: StoredDocument | null): AuditLine => {
  const read = auditEntry.safeParse(document).data;
  return read
    ? {
        seq,
        at: read.at,
        what: read.what,
        by: read.by,
        facts: { ...read.facts, ...(read.schema === 3 ? read.erasable?.facts : {}) },
      }
    : { seq, at: null, what: null, by: null, facts: {} };
};

/** Whether a line is asked for. One that cannot be read is shown unless something of it is asked. */
const isAsked = (
  line: AuditLine,
  { by, what, from, to }: AuditQuery,
  files: ReadonlySet<string> | null,
): boolean => {
  if (line.at === null) return !(by ?? what ?? files);
  const day = localDay(line.at);
  return (
    (by === undefined || (line.by ?? 'server') === by) &&
    (what === undefined || line.what === what) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to) &&
    (files === null || Object.values(line.facts).some((fact) => files.has(fact)))
  );
};

/**
 * A page of the log, newest first. It ends before the first day that is asked for: what is noted in the order of its time says that
 * all before it is older.
 * @param end number of the newest entry; @param files what an entry must name one of; null: any
 */
export const readLog = async (
  store: DocumentStore,
  query: AuditQuery,
  end: number,
  files: ReadonlySet<string> | null,
): Promise<Omit<AuditPage, 'verification'>> => {
  const lines: AuditLine[] = [];
  const start = Math.min(query.before ?? end + 1, end + 1) - 1;
  let lookedTo: AuditPage['lookedTo'] = null;
  for (let top = start; top >= 1; top -= atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, top) }, (_, n) => top - n);
    const documents = await store.getDocuments(auditDatabase, numbers.map(auditId));
    for (const [n, seq] of numbers.entries()) {
      const line = lineOf(seq, documents[n] ?? null);
      const { from } = query;
      const isInOrder = line.at !== null && line.what !== null && !toldLater.has(line.what);
      if (isInOrder && from !== undefined && localDay(line.at ?? '') < from)
        return { lines, next: null, lookedTo: null };
      lookedTo = line.at ?? lookedTo;
      if (isAsked(line, query, files)) lines.push(line);
      const isFull = lines.length === perPage || start - seq + 1 >= mostLookedAt;
      if (isFull && seq > 1) return { lines, next: seq, lookedTo };
    }
  }
  return { lines, next: null, lookedTo: null };
};
