import type { AttachmentEntry, StoredDocument } from '#sync-server/storage/document-store.ts';
import type { WrittenDocument } from './schemas.ts';

/** A client's document under the id it is written to, without members that were left undefined. */
export const toStored = (document: WrittenDocument, id: string): StoredDocument => {
  const { _id, _rev, _deleted, _revisions, _attachments, ...fields } = document;
  const attachments: Record<string, AttachmentEntry> = {};
  for (const [name, { follows: _follows, ...entry }] of Object.entries(_attachments ?? {}))
    attachments[name] = Object.fromEntries(
      Object.entries(entry).filter(([, value]) => value !== undefined),
    ) as unknown as AttachmentEntry;
  return {
    ...fields,
    _id: id,
    ...(_rev === undefined ? {} : { _rev }),
    ...(_deleted === undefined ? {} : { _deleted }),
    ...(_revisions === undefined ? {} : { _revisions }),
    ...(_attachments === undefined ? {} : { _attachments: attachments }),
  };
};
