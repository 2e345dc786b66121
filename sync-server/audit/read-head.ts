import { auditDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { auditEntry, auditId, type AuditHead, nothingYet } from './entry.ts';

const page = 50;
const number = /^a-(\d{12})$/;

/** The highest number among the latest changes that are entries; 0 when there is none at all. */
const newestNumber = async (store: DocumentStore): Promise<number> => {
  for (let limit = page; ; limit *= 10) {
    const { rows } = await store.readChanges(auditDatabase, { since: '0', limit, descending: true });
    const found = rows.map(({ id }) => Number(number.exec(id)?.[1] ?? 0));
    const newest = Math.max(0, ...found);
    if (newest > 0 || rows.length < limit) return newest;
  }
};

/** Where the log ends. A store of several machines may list changes a little out of order, so it is looked further. */
export const readHead = async (store: DocumentStore): Promise<AuditHead> => {
  const newest = await newestNumber(store);
  let head = nothingYet;
  let document = newest > 0 ? await store.getDocument(auditDatabase, auditId(newest)) : null;
  while (document) {
    const { seq, hash } = auditEntry.parse(document);
    head = { seq, hash };
    document = await store.getDocument(auditDatabase, auditId(seq + 1));
  }
  return head;
};
