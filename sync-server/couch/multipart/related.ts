import { randomBytes } from 'node:crypto';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { Blobs } from '#sync-server/storage/embedded/attachments.ts';
import type { RevisionRecord } from '#sync-server/storage/embedded/reader.ts';
import { splice } from '#sync-server/storage/document-body.ts';
import { parseJson } from '../body.ts';
import { renderDocument, type Wanted } from '../render-document.ts';
import { readWritten, type WrittenDocument } from '../schemas.ts';
import { boundaryOf, splitParts } from './parts.ts';

/**
 * A document with its attachments as CouchDB sends them: the document first, then the bytes of each attachment marked
 * `follows`, in the order of `_attachments`.
 * @throws StoreError 400
 */
export const readRelated = (contentType: string, body: Buffer): WrittenDocument => {
  const [first, ...following] = splitParts(body, boundaryOf(contentType));
  const document = readWritten(first ? parseJson(first.content) : null);
  const attachments = Object.entries(document._attachments ?? {}).map(
    ([name, entry]): [string, typeof entry] => {
      if (!entry.follows) return [name, entry];
      const part = following.shift();
      if (!part || (entry.length !== undefined && entry.length !== part.content.length))
        throw new StoreError(
          400,
          'bad_request',
          `Attachment '${name}' is missing or has another length than said`,
        );
      const { length: _length, digest: _digest, ...rest } = entry;
      return [name, { ...rest, data: part.content.toString('base64') }];
    },
  );
  return document._attachments ? { ...document, _attachments: Object.fromEntries(attachments) } : document;
};

export const newBoundary = (): string => randomBytes(16).toString('hex');

/** A revision with its attachments as `multipart/related` chunks. */
export const writeRelated = (
  record: RevisionRecord,
  wanted: Wanted,
  blobs: Blobs,
  boundary: string,
): Buffer[] => {
  const stubs = Object.fromEntries(
    Object.entries(record.attachments).map(([name, entry]) => [name, { ...entry, follows: true }]),
  );
  const plain = JSON.parse(renderDocument({ ...record, attachments: {} }, wanted, blobs)) as Record<
    string,
    unknown
  >;
  const extra = Object.entries(plain)
    .filter(([name]) => name.startsWith('_') && !['_id', '_rev', '_deleted'].includes(name))
    .map(([name, value]): [string, string] => [name, JSON.stringify(value)]);
  const text = splice(record.id, record.rev, record.deleted, record.body, [
    ...extra,
    ['_attachments', JSON.stringify(stubs)],
  ]);
  const chunks: Buffer[] = [Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${text}`)];
  for (const [name, entry] of Object.entries(record.attachments))
    chunks.push(
      Buffer.from(
        `\r\n--${boundary}\r\nContent-Disposition: attachment; filename="${encodeURIComponent(name)}"\r\nContent-Type: ${entry.content_type.replace(/[\r\n]/g, '')}\r\nContent-Length: ${String(entry.length)}\r\n\r\n`,
      ),
      blobs.get(entry.digest) ?? Buffer.alloc(0),
    );
  return [...chunks, Buffer.from(`\r\n--${boundary}--`)];
};
