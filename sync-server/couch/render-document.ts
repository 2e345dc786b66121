import { documentText } from '#sync-server/storage/embedded/document-text.ts';
import type { Blobs, StoredAttachments } from '#sync-server/storage/embedded/attachments.ts';
import type { RevisionRecord } from '#sync-server/storage/embedded/reader.ts';
import { leavesOf, pathTo } from '#sync-server/storage/revision-tree.ts';
import { splice } from '#sync-server/storage/document-body.ts';
import type { Query } from './query.ts';

/** Which underscore members a reader asked for. */
export interface Wanted {
  revs: boolean;
  revsInfo: boolean;
  conflicts: boolean;
  deletedConflicts: boolean;
  localSeq: boolean;
  attachments: boolean;
}
export const wantedBy = (query: Query): Wanted => ({
  revs: query.flag('revs'),
  revsInfo: query.flag('revs_info'),
  conflicts: query.flag('conflicts') || query.flag('meta'),
  deletedConflicts: query.flag('deleted_conflicts') || query.flag('meta'),
  localSeq: query.flag('local_seq'),
  attachments: query.flag('attachments'),
});

const inline = (blobs: Blobs, attachments: StoredAttachments): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(attachments).map(([name, { length: _length, ...entry }]) => [
        name,
        { ...entry, data: blobs.get(entry.digest)?.toString('base64') ?? '' },
      ]),
    ),
  );

const history = (record: RevisionRecord): string => {
  const path = pathTo(record.tree, record.rev);
  return JSON.stringify({
    start: Number(record.rev.split('-')[0]),
    ids: path.map((rev) => rev.slice(rev.indexOf('-') + 1)),
  });
};

/** JSON text of a revision with the members asked for. */
export const renderDocument = (record: RevisionRecord, wanted: Wanted, blobs: Blobs): string => {
  const extra: [string, string][] = [];
  const others = leavesOf(record.tree).filter((leaf) => leaf.rev !== record.rev);
  if (wanted.revs) extra.push(['_revisions', history(record)]);
  if (wanted.revsInfo) {
    const kept = new Set(leavesOf(record.tree).map((leaf) => leaf.rev));
    const info = pathTo(record.tree, record.rev).map((rev) => ({
      rev,
      status: !kept.has(rev) ? 'missing' : record.deleted && rev === record.rev ? 'deleted' : 'available',
    }));
    extra.push(['_revs_info', JSON.stringify(info)]);
  }
  const conflicts = others.filter((leaf) => !leaf.deleted).map((leaf) => leaf.rev);
  const deleted = others.filter((leaf) => leaf.deleted).map((leaf) => leaf.rev);
  if (wanted.conflicts && conflicts.length > 0) extra.push(['_conflicts', JSON.stringify(conflicts)]);
  if (wanted.deletedConflicts && deleted.length > 0)
    extra.push(['_deleted_conflicts', JSON.stringify(deleted)]);
  if (wanted.localSeq) extra.push(['_local_seq', JSON.stringify(String(record.seq))]);
  if (wanted.attachments && Object.keys(record.attachments).length > 0)
    return splice(record.id, record.rev, record.deleted, record.body, [
      ...extra,
      ['_attachments', inline(blobs, record.attachments)],
    ]);
  return documentText(
    {
      id: record.id,
      rev: record.rev,
      deleted: record.deleted ? 1 : 0,
      body: record.body,
      attachments: JSON.stringify(record.attachments),
    },
    extra,
  );
};
