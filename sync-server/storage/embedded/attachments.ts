import { createHash } from 'node:crypto';
import { StoreError, type AttachmentEntry } from '../document-store.ts';
import type { Sqlite } from './schema.ts';

/** Attachments of one revision as stored: never the bytes. */
export type StoredAttachments = Record<
  string,
  { content_type: string; digest: string; length: number; revpos: number }
>;

/** CouchDB's digest of bytes: `md5-<base64>`. */
export const digestOfBytes = (bytes: Buffer): string =>
  `md5-${createHash('md5').update(bytes).digest('base64')}`;

/** Bytes of attachments, kept once whatever the number of documents that hold them. */
export class Blobs {
  constructor(private readonly sqlite: Sqlite) {}

  put(bytes: Buffer): string {
    const digest = digestOfBytes(bytes);
    this.sqlite
      .prepare('INSERT OR IGNORE INTO blobs (digest, length, data) VALUES (?, ?, ?)')
      .run(digest, bytes.length, bytes);
    return digest;
  }

  get(digest: string): Buffer | null {
    const row = this.sqlite.prepare('SELECT data FROM blobs WHERE digest = ?').get(digest) as
      { data: Buffer } | undefined;
    return row ? Buffer.from(row.data) : null;
  }
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes of the inline entries; decoded before anything is written, so that bad data fails alone. @throws StoreError 400 */
export const decodeInline = (entries: Record<string, AttachmentEntry>): Map<string, Buffer> => {
  const decoded = new Map<string, Buffer>();
  for (const [name, entry] of Object.entries(entries)) {
    if (name.startsWith('_'))
      throw new StoreError(
        400,
        'bad_request',
        `Attachment name '${name}' starts with prohibited character '_'`,
      );
    if (entry.data === undefined) continue;
    const text = entry.data.replace(/\s/g, '');
    if (!base64.test(text)) throw new StoreError(400, 'bad_request', `Attachment '${name}' is not base64`);
    decoded.set(name, Buffer.from(text, 'base64'));
  }
  return decoded;
};

/**
 * What a new revision holds: inline entries stored, stubs taken from the revisions it descends from.
 * @throws StoreError 412 `missing_stub` before anything is written
 */
export const settleAttachments = (
  blobs: Blobs,
  entries: Record<string, AttachmentEntry>,
  inherited: StoredAttachments,
  generation: number,
): StoredAttachments => {
  const decoded = decodeInline(entries);
  const settled: StoredAttachments = {};
  for (const [name, entry] of Object.entries(entries)) {
    const bytes = decoded.get(name);
    const known = inherited[name];
    const type = typeof entry.content_type === 'string' ? entry.content_type : 'application/octet-stream';
    if (bytes)
      settled[name] = {
        content_type: type,
        digest: digestOfBytes(bytes),
        length: bytes.length,
        revpos: entry.revpos ?? generation,
      };
    else if (known && (entry.digest === undefined || entry.digest === known.digest)) settled[name] = known;
    else throw new StoreError(412, 'missing_stub', `Invalid attachment stub in document for ${name}`);
  }
  for (const bytes of decoded.values()) blobs.put(bytes);
  return settled;
};
