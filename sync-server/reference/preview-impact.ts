import type { EditableDocument, ReferencePreview } from '#shared/contracts/reference-api.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { requestState } from '#shared/documents/request-state.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { isOpen } from '#shared/domain/life.ts';
import { checkReference } from '#shared/reference/check-reference.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { stampedReference } from '#shared/reference/stamped-reference.ts';
import { plainOf } from '../commands/read-requests.ts';
import { breathe } from '../http/call-time.ts';
import { databaseOf } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

const perPage = 500;
const mostExamples = 20;
/** Most of a database is not open: seen without reading the document. */
const notOpen = new RegExp(
  `"state":"(?:${requestState.options.filter((state) => !isOpen({ state })).join('|')})"`,
);

async function* openRequests(store: DocumentStore, office: string): AsyncGenerator<RequestDocument> {
  for (let since = '0'; ;) {
    const page = await store.readChanges(databaseOf('requests', office), {
      since,
      limit: perPage,
      includeDocuments: true,
    });
    for (const { json, deleted } of page.rows) {
      if (deleted || json === undefined || notOpen.test(json)) continue;
      const read = requestDocument.safeParse(plainOf(JSON.parse(json) as StoredDocument));
      if (read.success) yield read.data;
    }
    since = page.lastSeq;
    if (page.pending === 0) return;
    // Commands have their turn between two pages.
    await breathe();
  }
}

/** What a reference document would bring if it were written now: what does not fit, and which open requests' dates would move. */
export const previewImpact = async (
  store: DocumentStore,
  now: ReferenceData,
  next: EditableDocument,
  at: Instant,
): Promise<ReferencePreview> => {
  const preview: ReferencePreview = {
    problems: checkReference(next, now),
    openRequests: 0,
    due: { moved: 0, sooner: 0, examples: [] },
  };
  if (referenceKinds[next.kind].moves !== 'due-dates') return preview;
  const after = { ...now, [next.kind]: stampedReference(next.kind, next, now[next.kind], at) };
  for (const { code: office } of now.offices.offices)
    for await (const request of openRequests(store, office)) {
      preview.openRequests += 1;
      const moved = recalculated(request, after, { before: now });
      if (!moved) continue;
      preview.due.moved += 1;
      if ((moved.due.target ?? '') < (request.due.target ?? '')) preview.due.sooner += 1;
      if (preview.due.examples.length < mostExamples)
        preview.due.examples.push({
          reference: request.reference,
          office,
          before: request.due.target,
          after: moved.due.target,
        });
    }
  return preview;
};
