import type { Instant } from '#shared/documents/time.ts';
import { monthsBefore } from '#shared/domain/privacy/retention.ts';
import { refusedCommand, refusedTally } from '../commands/refused-commands.ts';
import { refusedDatabase } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** By then every desk has read why, and the person has sent it again or let it be. */
export const keptMonths = 3;
const perPage = 500;

const withoutOld = (document: StoredDocument, limit: Instant): StoredDocument | null => {
  const rev = document._rev ?? '';
  const refused = refusedCommand.safeParse(document).data;
  if (refused) return refused.at < limit ? { _id: document._id, _rev: rev, _deleted: true } : null;
  const tally = refusedTally.safeParse(document).data;
  const kept = tally?.kept.filter(({ at }) => at >= limit);
  return tally && kept && kept.length < tally.kept.length ? { ...tally, kept, _rev: rev } : null;
};

/** Takes away refused commands, with the words in them, once nobody waits for their answer any more. @returns how many documents changed */
export const forgetRefused = async (store: DocumentStore, now: Instant): Promise<number> => {
  const limit = monthsBefore(now, keptMonths);
  let changed = 0;
  for (let after: string | null = null; ;) {
    const page: StoredDocument[] = await store.readById(refusedDatabase, after, perPage);
    const writes = page.flatMap((document) => withoutOld(document, limit) ?? []);
    // A tally that somebody writes meanwhile is looked at again the next night.
    if (writes.length > 0) await store.writeDocuments(refusedDatabase, writes);
    changed += writes.length;
    after = page.at(-1)?._id ?? null;
    if (after === null) break;
  }
  if (changed > 0) await store.wipeRemoved();
  return changed;
};
