import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { Instant } from '#shared/documents/time.ts';
import { isAnonymous } from '#shared/domain/privacy/anonymise.ts';
import { monthsBefore, stepFor } from '#shared/domain/privacy/retention.ts';
import { eraseOldWords } from '../audit/erase-words.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { archiveOf, databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { plainOf } from '../commands/read-requests.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';
import { archiveRequest, type FoundRequest, forgetRequest } from './forget-request.ts';

/** What a run would do, or did. */
export interface RetentionReport {
  archived: { office: string; id: string; reference: string }[];
  anonymised: { office: string; id: string; reference: string }[];
}
const perPage = 500;

/** The requests that a database holds, page by page. */
export async function* requestsIn(
  store: DocumentStore,
  database: string,
  office: string,
): AsyncGenerator<FoundRequest> {
  let since = '0';
  for (;;) {
    const page = await store.readChanges(database, { since, limit: perPage, includeDocuments: true });
    for (const { json, deleted } of page.rows) {
      if (deleted || json === undefined) continue;
      const document = JSON.parse(json) as StoredDocument;
      const read = requestDocument.safeParse(plainOf(document));
      if (read.success) yield { database, office, document, request: read.data };
    }
    since = page.lastSeq;
    if (page.pending === 0) return;
  }
}

/**
 * Applies the retention rules to every office: closed requests move to the archive, old ones lose everything about people, and
 * what was kept beside them (files, commands, citizens' files) goes; so do the words of old reasons in the audit log. Safe to repeat and to break off.
 * @param isDry reports what would be done and changes nothing
 */
export const runRetention = async (
  store: DocumentStore,
  reference: ReferenceCache,
  audit: AuditLog,
  { now, isDry, by }: { now: Instant; isDry: boolean; by: string | null },
): Promise<RetentionReport> => {
  const report: RetentionReport = { archived: [], anonymised: [] };
  const rules = reference.data.retention;
  for (const { code: office } of reference.data.offices.offices) {
    const [live, archive] = [databaseOf('requests', office), archiveOf(office)];
    if (!isDry) await store.ensureDatabase(archive);
    const existing = new Set(await store.listDatabases());
    for (const database of [live, archive].filter((name) => existing.has(name)))
      for await (const found of requestsIn(store, database, office)) {
        const step = stepFor(found.request, rules, now);
        if (step === 'keep') continue;
        const line = { office, id: found.request._id, reference: found.request.reference };
        const isOld = step === 'anonymise' && !isAnonymous(found.request);
        if (database === live) report.archived.push(line);
        if (isOld) report.anonymised.push(line);
        if (isDry || (database === archive && !isOld)) continue;
        if (isOld) await forgetRequest(store, found);
        else await archiveRequest(store, found);
      }
  }
  if (report.anonymised.length > 0 && !isDry) await store.wipeRemoved();
  if (!isDry) {
    const words = await eraseOldWords(store, audit, monthsBefore(now, rules.archiveAfterMonths));
    if (words > 0) await store.wipeRemoved();
    await audit.append({
      what: 'retention-run',
      by,
      facts: {
        archived: String(report.archived.length),
        anonymised: String(report.anonymised.length),
        reasons: String(words),
      },
    });
  }
  return report;
};
