import type { z } from 'zod';
import {
  type ChangeRow,
  type ChangesQuery,
  type DatabaseWrite,
  type DocumentStore,
  StoreError,
  type StoredDocument,
  type WriteOutcome,
} from '../document-store.ts';
import { type Epoch, epoch, newEpoch } from '../epoch.ts';
import { CouchClient } from './client.ts';
import { about, anything, changes, found, listed, written } from './schemas.ts';

const errors = new Set(['conflict', 'forbidden', 'bad_request', 'doc_validation', 'missing_stub']);
/** Remove its document after putting a copy of CouchDB's files back: that begins another life of the store. */
const lives = { database: 'city', id: 'epoch' } as const;
const path = (...steps: readonly string[]) => steps.map((step) => `/${encodeURIComponent(step)}`).join('');

const outcomeOf = (row: z.infer<typeof written>[number]): WriteOutcome =>
  row.error === undefined
    ? { ok: true, id: row.id, rev: row.rev ?? '' }
    : {
        id: row.id,
        error: (errors.has(row.error) ? row.error : 'bad_request') as 'conflict',
        reason: row.reason ?? row.error,
      };

/**
 * The store in a real CouchDB server. One Maktab server stands before it: listeners hear of its own writes, what others write
 * is found at the next read.
 */
export class CouchDbStore implements DocumentStore {
  readonly #client: CouchClient;
  readonly #listeners = new Set<(databases: ReadonlySet<string>) => void>();

  /** @param address with the server administrator's name and password, `http://name:password@host:5984/` */
  constructor(address: string) {
    this.#client = new CouchClient(address);
  }

  /** Kept as a document; a store that has data and none has lost it, or been put back without. */
  async epoch(): Promise<Epoch> {
    const isNew = await this.ensureDatabase(lives.database);
    for (;;) {
      const stored = await this.getDocument(lives.database, lives.id);
      if (stored) return epoch.parse(stored['epoch']);
      await this.writeDocuments(lives.database, [
        { _id: lives.id, kind: 'epoch', epoch: newEpoch(isNew ? 'made' : 'restored') },
      ]);
    }
  }

  /** CouchDB says it itself. */
  writeTrouble(): Promise<null> {
    return Promise.resolve(null);
  }

  async ensureDatabase(name: string): Promise<boolean> {
    const response = await this.#client.fetch('PUT', path(name));
    await response.arrayBuffer();
    if (response.ok) return true;
    if (response.status === 412) return false;
    throw new StoreError(response.status, 'bad_request', `CouchDB did not make the database ${name}`);
  }

  async listDatabases(): Promise<string[]> {
    const names = await this.#client.call(anything, 'GET', '/_all_dbs');
    return (Array.isArray(names) ? names.map(String) : []).filter((name) => !name.startsWith('_')).sort();
  }

  async getDocument(database: string, id: string): Promise<StoredDocument | null> {
    const [document] = await this.getDocuments(database, [id]);
    return document ?? null;
  }

  async getDocuments(database: string, ids: readonly string[]): Promise<(StoredDocument | null)[]> {
    if (ids.length === 0) return [];
    const answer = await this.#client.call(listed, 'POST', `${path(database)}/_all_docs?include_docs=true`, {
      keys: ids,
    });
    const rows = answer?.rows ?? [];
    return ids.map((_, n) => (rows[n]?.value?.deleted ? null : (rows[n]?.doc ?? null)));
  }

  async writeDocuments(database: string, documents: readonly StoredDocument[]): Promise<WriteOutcome[]> {
    if (documents.length === 0) return [];
    const rows = await this.#client.call(written, 'POST', `${path(database)}/_bulk_docs`, {
      docs: documents,
    });
    if (!rows) throw new StoreError(404, 'not_found', 'Database does not exist.');
    const outcomes = rows.map((row, n) => outcomeOf({ ...row, id: row.id || (documents[n]?._id ?? '') }));
    if (outcomes.some((outcome) => outcome.ok)) this.#tell(new Set([database]));
    return outcomes;
  }

  /** CouchDB has no transaction over documents: runs of one database go together, in order; the first conflict stops the rest. */
  async transact(writes: readonly DatabaseWrite[]): Promise<{ id: string; rev: string }[]> {
    const done: { id: string; rev: string }[] = [];
    for (let at = 0; at < writes.length;) {
      const database = writes[at]?.database ?? '';
      const end = writes.findIndex((write, n) => n > at && write.database !== database);
      const run = writes.slice(at, end < 0 ? writes.length : end);
      for (const outcome of await this.writeDocuments(
        database,
        run.map((write) => write.document),
      )) {
        if (!outcome.ok) throw new StoreError(409, 'conflict', 'Document update conflict.');
        done.push({ id: outcome.id, rev: outcome.rev });
      }
      at += run.length;
    }
    return done;
  }

  async readChanges(
    database: string,
    query: ChangesQuery,
  ): Promise<{ rows: ChangeRow[]; lastSeq: string; pending: number }> {
    const asked = new URLSearchParams({ since: query.since });
    if (query.limit !== undefined) asked.set('limit', String(query.limit));
    if (query.descending) asked.set('descending', 'true');
    if (query.includeDocuments) asked.set('include_docs', 'true');
    if (query.allLeaves) asked.set('style', 'all_docs');
    const answer = await this.#client.call(changes, 'GET', `${path(database)}/_changes?${asked.toString()}`);
    if (!answer) throw new StoreError(404, 'not_found', 'Database does not exist.');
    const rows = answer.results.map(({ seq, id, deleted, changes: revs, doc }) => ({
      seq,
      id,
      deleted,
      revs: revs.map(({ rev }) => rev),
      ...(doc === undefined ? {} : { json: JSON.stringify(doc) }),
    }));
    const isFull = query.limit !== undefined && rows.length >= query.limit;
    return {
      rows,
      lastSeq: answer.last_seq,
      // Servers that do not count what is left: a full page may have a next one.
      pending: answer.pending ?? (isFull ? 1 : 0),
    };
  }

  onCommit(listener: (databases: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async findByFields(
    database: string,
    fields: Record<string, string | number>,
    limit: number,
  ): Promise<StoredDocument[]> {
    const answer = await this.#client.call(found, 'POST', `${path(database)}/_find`, {
      selector: fields,
      limit,
    });
    return answer?.docs ?? [];
  }

  async countByFields(
    database: string,
    fields: Record<string, string | number>,
    limit: number,
  ): Promise<number> {
    const asked = { selector: fields, fields: ['_id'], limit };
    const answer = await this.#client.call(found, 'POST', `${path(database)}/_find`, asked);
    return answer?.docs.length ?? 0;
  }

  async readUpTo(database: string, field: string, upTo: string, limit: number): Promise<StoredDocument[]> {
    const answer = await this.#client.call(found, 'POST', `${path(database)}/_find`, {
      selector: { [field]: { $gte: '', $lte: upTo } },
      sort: [{ [field]: 'asc' }],
      limit,
    });
    return answer?.docs ?? [];
  }

  async readById(database: string, after: string | null, limit: number): Promise<StoredDocument[]> {
    const asked = new URLSearchParams({ include_docs: 'true', limit: String(limit) });
    // The smallest id after another is that one with the smallest character behind it.
    if (after !== null) asked.set('startkey', JSON.stringify(`${after}\u0001`));
    const answer = await this.#client.call(listed, 'GET', `${path(database)}/_all_docs?${asked.toString()}`);
    const documents = answer?.rows.flatMap(({ doc }) => doc ?? []) ?? [];
    const own = documents.filter(({ _id }) => !_id.startsWith('_design/'));
    const last = documents.at(-1);
    return own.length === 0 && last ? this.readById(database, last._id, limit) : own;
  }

  async countDocuments(database: string): Promise<number> {
    const answer = await this.#client.call(about, 'GET', path(database));
    if (!answer) throw new StoreError(404, 'not_found', 'Database does not exist.');
    return answer.doc_count;
  }

  async ensureIndex(database: string, fields: readonly string[]): Promise<void> {
    await this.#client.call(anything, 'POST', `${path(database)}/_index`, {
      index: { fields },
      ddoc: `by-${fields.join('-').toLowerCase()}`,
      type: 'json',
    });
  }

  async getAttachment(
    database: string,
    id: string,
    name: string,
  ): Promise<{ bytes: Buffer; contentType: string; digest: string } | null> {
    const document = await this.getDocument(database, id);
    const entry = document?._attachments?.[name];
    if (!entry) return null;
    const response = await this.#client.fetch('GET', path(database, id, name));
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok ? { bytes, contentType: entry.content_type, digest: entry.digest ?? '' } : null;
  }

  async wipeRemoved(): Promise<void> {
    for (const name of await this.listDatabases())
      await this.#client.call(anything, 'POST', `${path(name)}/_compact`, {});
  }

  close(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }

  #tell(databases: ReadonlySet<string>): void {
    for (const listener of this.#listeners) listener(databases);
  }
}
