import { z } from 'zod';
import { auditDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { auditId, type AuditHead, nothingYet, beforeFirstEntry } from './entry.ts';

const page = 50;
const number = /^a-(\d{12})$/;
/** What the next entry needs of the last, whatever else a newer program wrote into it. */
const link = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

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
    const seq = Number(number.exec(document._id)?.[1]);
    // One that is broken stops no other from being noted: the chain goes on behind it, and the verifier says where it is torn.
    head = { seq, hash: link.safeParse(document).data?.hash ?? beforeFirstEntry };
    document = await store.getDocument(auditDatabase, auditId(seq + 1));
  }
  return head;
};
