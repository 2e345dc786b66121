/**
 * The port every store fulfils: CouchDB's document model, no HTTP. Two adapters (embedded SQLite, CouchDB over
 * HTTP) pass one acceptance suite, test/contracts/document-store.ts.
 */

import type { Epoch } from './epoch.ts';
import type { WriteTrouble } from './write-trouble.ts';

/** A document as CouchDB clients see it: `_id`, `_rev`, `_deleted`, `_attachments`, `_revisions`, and the rest. */
export interface StoredDocument {
  _id: string;
  _rev?: string;
  _deleted?: boolean;
  _revisions?: { start: number; ids: string[] };
  _attachments?: Record<string, AttachmentEntry>;
  [field: string]: unknown;
}

/** An attachment in a document: inline (`data`, base64) or a stub. Lengths in bytes. */
export interface AttachmentEntry {
  content_type: string;
  data?: string;
  stub?: boolean;
  length?: number;
  digest?: string;
  revpos?: number;
}

/** What became of one written document, in CouchDB's words. */
export type WriteOutcome =
  | { ok: true; id: string; rev: string }
  | {
      ok?: undefined;
      id: string;
      error: 'conflict' | 'forbidden' | 'bad_request' | 'doc_validation' | 'missing_stub';
      reason: string;
    };

/** One row of a changes feed. `seq` is opaque and URL-safe; `json` is the winning document as stored JSON text when asked for. */
export interface ChangeRow {
  seq: string;
  id: string;
  deleted: boolean;
  revs: string[];
  json?: string;
}

export interface ChangesQuery {
  /** A `seq` of this database, '0' for the beginning, 'now' for the end. */
  since: string;
  limit?: number;
  descending?: boolean;
  includeDocuments?: boolean;
  /** All leaf revisions instead of the winner only. */
  allLeaves?: boolean;
}

/** One write of a transaction. */
export interface DatabaseWrite {
  database: string;
  document: StoredDocument;
}

/** Errors carry CouchDB's status and error word; `couch/` prints them as they are. */
export class StoreError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly reason: string,
  ) {
    super(`${error}: ${reason}`);
  }
}

/** The part of the store that the command intake and the union databases lean on; the CouchDB routes use the rest of the adapter. */
export interface DocumentStore {
  /** Which of its lives the store is in: another one after each restore. Does not change while it is open. */
  epoch(): Promise<Epoch>;
  /** Since when writes do not reach the disk; null: they do, or it is not known. */
  writeTrouble(): Promise<WriteTrouble | null>;
  /** Creates the database; false when it was there. */
  ensureDatabase(name: string): Promise<boolean>;
  listDatabases(): Promise<string[]>;
  /** The winning revision, null when missing or deleted. */
  getDocument(database: string, id: string): Promise<StoredDocument | null>;
  /** The winning revisions of many documents, null where missing or deleted, in the order of `ids`. */
  getDocuments(database: string, ids: readonly string[]): Promise<(StoredDocument | null)[]>;
  /** `new_edits` writes, one outcome per document, each standing alone. */
  writeDocuments(database: string, documents: readonly StoredDocument[]): Promise<WriteOutcome[]>;
  /**
   * Writes to several databases. Embedded: all or nothing, durable (fsync) when it resolves. CouchDB: in the given
   * order, stops at the first conflict; callers order writes so that a repeated call completes the first.
   * @throws StoreError 409 when a revision is stale (nothing written in the embedded store).
   */
  transact(writes: readonly DatabaseWrite[]): Promise<{ id: string; rev: string }[]>;
  /** Rows after `since`, in order, and the sequence to go on from. */
  readChanges(
    database: string,
    query: ChangesQuery,
  ): Promise<{ rows: ChangeRow[]; lastSeq: string; pending: number }>;
  /** Calls back after each commit, with the databases it touched. Returns the unsubscriber. */
  onCommit(listener: (databases: ReadonlySet<string>) => void): () => void;
  /** Documents equal in all the given top-level fields; served by an index made with `ensureIndex`. */
  findByFields(
    database: string,
    fields: Record<string, string | number>,
    limit: number,
  ): Promise<StoredDocument[]>;
  /** How many there are of these, counted up to a limit; no document is read. */
  countByFields(database: string, fields: Record<string, string | number>, limit: number): Promise<number>;
  ensureIndex(database: string, fields: readonly string[]): Promise<void>;
  /** Documents whose text field is at most `upTo`, smallest first; needs an index made with `ensureIndex` on that field alone. */
  readUpTo(database: string, field: string, upTo: string, limit: number): Promise<StoredDocument[]>;
  /** Documents in the order of their ids (code points), from the one after `after` on; null: from the first. */
  readById(database: string, after: string | null, limit: number): Promise<StoredDocument[]>;
  /** How many living documents there are; a CouchDB counts design documents too. */
  countDocuments(database: string): Promise<number>;
  /** An attachment of the winning revision, null when missing. */
  getAttachment(
    database: string,
    id: string,
    name: string,
  ): Promise<{ bytes: Buffer; contentType: string; digest: string } | null>;
  /** Takes off the disk too what was deleted or replaced. Slow: for the night. */
  wipeRemoved(): Promise<void>;
  close(): Promise<void>;
}
