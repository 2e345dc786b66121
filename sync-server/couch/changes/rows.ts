import type { CouchParts } from '../couch-parts.ts';
import { renderDocument, type Wanted } from '../render-document.ts';
import type { ChangeFilter } from './filter.ts';

/** How rows of a feed look. */
export interface RowLook {
  database: string;
  includeDocs: boolean;
  allLeaves: boolean;
  wanted: Wanted;
  filter: ChangeFilter | null;
}
export interface FeedPage {
  /** JSON texts. */
  rows: string[];
  /** Where to go on. */
  seq: string;
  isLast: boolean;
}

/** Reads one page of a feed: at most `limit` rows that pass the filter, out of at most `scan` changes. */
export const readFeedPage = (
  { store, reader }: CouchParts,
  look: RowLook,
  since: string,
  scan: number,
  descending: boolean,
): FeedPage => {
  const { database, includeDocs, allLeaves, wanted, filter } = look;
  const isPlain = !wanted.conflicts && !wanted.attachments && !wanted.revs;
  const before = store.databases.get(database).seq;
  const changes = [
    ...store.iterateChanges(database, {
      since,
      limit: scan,
      descending,
      includeDocuments: (includeDocs && isPlain) || (filter?.needsDocument ?? false),
      allLeaves,
    }),
  ];
  const rows: string[] = [];
  for (const change of changes) {
    if (
      filter &&
      !filter.fits(
        change.id,
        filter.needsDocument && change.json !== undefined
          ? (JSON.parse(change.json) as Record<string, unknown>)
          : null,
      )
    )
      continue;
    const revs = change.revs.map((rev) => `{"rev":"${rev}"}`).join(',');
    let doc = '';
    if (includeDocs && isPlain) doc = `,"doc":${change.json ?? 'null'}`;
    else if (includeDocs) {
      const record = reader.winner(database, change.id);
      doc = `,"doc":${record ? renderDocument(record, wanted, store.blobs) : 'null'}`;
    }
    const deleted = change.deleted ? ',"deleted":true' : '';
    rows.push(
      `{"seq":"${change.seq}","id":${JSON.stringify(change.id)},"changes":[${revs}]${deleted}${doc}}`,
    );
  }
  const isLast = changes.length < scan;
  return { rows, seq: isLast ? String(before) : (changes.at(-1)?.seq ?? since), isLast };
};
