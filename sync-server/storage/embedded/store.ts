import { randomUUID } from 'node:crypto';
import {
  StoreError,
  type ChangeRow,
  type ChangesQuery,
  type DatabaseWrite,
  type DocumentStore,
  type StoredDocument,
  type WriteOutcome,
} from '../document-store.ts';
import { leavesOf, type RevisionTree } from '../revision-tree.ts';
import { Blobs, type StoredAttachments } from './attachments.ts';
import type { WriteTrouble } from '../write-trouble.ts';
import { roomBeside, WriteWatch } from '../write-watch.ts';
import { countEqual, safeField, whereEqual } from './by-fields.ts';
import { Databases } from './databases.ts';
import { GroupCommit } from './group-commit.ts';
import type { Epoch } from '../epoch.ts';
import { epochOf, lifeIn } from './epoch.ts';
import { documentOf, documentText, soundBody } from './document-text.ts';
import { countAfter, countLiving, manyReader } from './read-many.ts';
import { openSqlite, type Sqlite } from './schema.ts';
import { wipeRemoved } from './wipe.ts';
import { type DocumentRow, Writer } from './write.ts';

type ChangeRecord = Pick<DocumentRow, 'id' | 'seq' | 'rev' | 'deleted'> &
  Partial<Pick<DocumentRow, 'tree' | 'body' | 'attachments'>>;

/** The embedded adapter: all databases in one SQLite file, written in groups, durable at each answer. */
export class EmbeddedStore implements DocumentStore {
  readonly sqlite: Sqlite;
  readonly databases: Databases;
  readonly blobs: Blobs;
  readonly writer: Writer;
  readonly commits: GroupCommit;
  readonly uuid: string;
  /** The file began its life as it was opened. */
  readonly isNewLife: boolean;
  #epoch: Epoch;
  readonly #watch: WriteWatch;
  readonly #listeners = new Set<(databases: ReadonlySet<string>) => void>();
  #touched: ReadonlySet<string> = new Set();
  private readonly readMany: ReturnType<typeof manyReader>;

  constructor(file: string) {
    this.#watch = new WriteWatch(() => roomBeside(file));
    this.sqlite = openSqlite(file);
    this.databases = new Databases(this.sqlite);
    this.blobs = new Blobs(this.sqlite);
    this.readMany = manyReader(this.sqlite);
    this.writer = new Writer(this.sqlite, this.databases, this.blobs);
    this.commits = new GroupCommit(this.sqlite, {
      begun: () => this.databases.catchUp(),
      beforeCommit: () => {
        this.#touched = this.databases.persist();
      },
      committed: () => {
        this.#watch.worked();
        for (const listener of this.#listeners) listener(this.#touched);
      },
      rolledBack: () => this.databases.reload(),
      failed: (error) => this.#watch.failed(error),
    });
    this.sqlite
      .prepare("INSERT OR IGNORE INTO meta (name, value) VALUES ('uuid', ?)")
      .run(randomUUID().replaceAll('-', ''));
    this.uuid = (
      this.sqlite.prepare("SELECT value FROM meta WHERE name = 'uuid'").get() as { value: string }
    ).value;
    const before = lifeIn(this.sqlite);
    this.#epoch = epochOf(this.sqlite);
    this.isNewLife = before !== this.#epoch.id;
  }

  /** The store is in another life now. Before anything was answered from it. */
  begin(epoch: Epoch): void {
    this.#epoch = epoch;
  }

  epoch(): Promise<Epoch> {
    return Promise.resolve(this.#epoch);
  }

  /** Tries whether it is over, when writes have failed. */
  async writeTrouble(): Promise<WriteTrouble | null> {
    if (this.#watch.trouble)
      await this.commits
        .run(() => {
          this.sqlite
            .prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('tried', ?)")
            .run(new Date().toISOString());
        })
        .catch(() => undefined);
    return this.#watch.trouble;
  }

  ensureDatabase(name: string): Promise<boolean> {
    return this.databases.has(name)
      ? Promise.resolve(false)
      : this.commits.run(() => this.databases.create(name));
  }

  listDatabases(): Promise<string[]> {
    return Promise.resolve(this.databases.names());
  }

  async getDocument(database: string, id: string): Promise<StoredDocument | null> {
    const [document] = await this.getDocuments(database, [id]);
    return document ?? null;
  }

  async getDocuments(database: string, ids: readonly string[]): Promise<(StoredDocument | null)[]> {
    const found = this.readMany(this.databases.get(database).db, ids);
    const read = (id: string) => {
      const row = found.get(id);
      return row ? documentOf(row) : null;
    };
    return Promise.resolve(ids.map(read));
  }

  async writeDocuments(database: string, documents: readonly StoredDocument[]): Promise<WriteOutcome[]> {
    return this.commits.run(() => {
      const row = this.databases.get(database);
      return documents.map((document) =>
        this.writer.outcome(document._id, () => this.writer.edit(row, document)),
      );
    });
  }

  async transact(writes: readonly DatabaseWrite[]): Promise<{ id: string; rev: string }[]> {
    return this.commits.run(() => {
      this.sqlite.exec('SAVEPOINT unit');
      try {
        const written = writes.map(({ database, document }) =>
          this.writer.edit(this.databases.get(database), document),
        );
        this.sqlite.exec('RELEASE unit');
        return written;
      } catch (error) {
        this.sqlite.exec('ROLLBACK TO unit');
        this.sqlite.exec('RELEASE unit');
        throw error;
      }
    });
  }

  async readChanges(
    database: string,
    query: ChangesQuery,
  ): Promise<{ rows: ChangeRow[]; lastSeq: string; pending: number }> {
    const row = this.databases.get(database);
    const rows = [...this.iterateChanges(database, query)];
    const from = this.sequenceOf(query.since, row.seq);
    const last = rows.at(-1);
    const lastSeq = query.descending
      ? row.seq
      : last && query.limit !== undefined && rows.length >= query.limit
        ? Number(last.seq)
        : row.seq;
    const pending = query.limit === undefined ? 0 : countAfter(this.sqlite, row.db, Math.max(lastSeq, from));
    return Promise.resolve({ rows, lastSeq: String(lastSeq), pending });
  }

  /** Rows one by one, straight from the file, for streaming. */
  *iterateChanges(database: string, query: ChangesQuery): Generator<ChangeRow> {
    const row = this.databases.get(database);
    const columns = `id, seq, rev, deleted${query.allLeaves ? ', tree' : ''}${query.includeDocuments ? `, attachments, ${soundBody}` : ''}`;
    const statement = this.sqlite.prepare(
      `SELECT ${columns} FROM documents WHERE db = ? AND seq > ? ORDER BY seq ${query.descending ? 'DESC' : 'ASC'} LIMIT ?`,
    );
    const found = statement.iterate(
      row.db,
      this.sequenceOf(query.since, row.seq),
      query.limit ?? -1,
    ) as IterableIterator<ChangeRecord>;
    for (const change of found) {
      const { id, rev, deleted, body, attachments, tree } = change;
      const revs = tree ? leavesOf(JSON.parse(tree) as RevisionTree).map((leaf) => leaf.rev) : [rev];
      const json =
        body !== undefined && attachments !== undefined
          ? documentText({ id, rev, deleted, body, attachments })
          : undefined;
      yield {
        seq: String(change.seq),
        id,
        deleted: deleted === 1,
        revs,
        ...(json === undefined ? {} : { json }),
      };
    }
  }

  /** @throws StoreError 400 for a sequence that is none */
  sequenceOf(since: string, now: number): number {
    if (since === 'now') return now;
    const match = /^(\d{1,15})(?:-.*)?$/.exec(since);
    if (!match) throw new StoreError(400, 'bad_request', `Malformed sequence supplied in 'since' parameter.`);
    return Number(match[1]);
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
    const where = whereEqual(this.databases.get(database).db, Object.keys(fields));
    const sql = `SELECT id, rev, deleted, attachments, body FROM documents ${where} LIMIT ?`;
    const found = this.sqlite.prepare(sql).all(...Object.values(fields), limit);
    return Promise.resolve((found as DocumentRow[]).map((document) => documentOf(document)));
  }

  async countByFields(
    database: string,
    fields: Record<string, string | number>,
    limit: number,
  ): Promise<number> {
    return Promise.resolve(countEqual(this.sqlite, this.databases.get(database).db, fields, limit));
  }

  async readUpTo(database: string, field: string, upTo: string, limit: number): Promise<StoredDocument[]> {
    const { db } = this.databases.get(database);
    const value = `json_extract(body, '$.${safeField(field)}')`;
    // The database's number stands in the text: a partial index serves no parameter.
    const rows = this.sqlite
      .prepare(
        `SELECT id, rev, deleted, attachments, body FROM documents
         WHERE db = ${String(db)} AND ${value} >= '' AND ${value} <= ? AND deleted = 0 ORDER BY ${value} LIMIT ?`,
      )
      .all(upTo, limit) as DocumentRow[];
    return Promise.resolve(rows.map((row) => documentOf(row)));
  }

  async readById(database: string, after: string | null, limit: number): Promise<StoredDocument[]> {
    const { db } = this.databases.get(database);
    const rows = this.sqlite
      .prepare(
        `SELECT id, rev, deleted, attachments, body FROM documents
         WHERE db = ? AND id > ? AND id NOT GLOB '_design/*' AND deleted = 0 ORDER BY id LIMIT ?`,
      )
      .all(db, after ?? '', limit) as DocumentRow[];
    return Promise.resolve(rows.map((row) => documentOf(row)));
  }

  countDocuments(database: string): Promise<number> {
    return Promise.resolve(countLiving(this.sqlite, this.databases.get(database).db));
  }

  async ensureIndex(database: string, fields: readonly string[]): Promise<void> {
    const row = this.databases.get(database);
    const names = fields.map(safeField);
    const columns = names.map((name) => `json_extract(body, '$.${name}')`).join(', ');
    return this.commits.run(() => {
      this.sqlite.exec(
        `CREATE INDEX IF NOT EXISTS "find_${String(row.db)}_${names.join('_')}" ON documents (db, ${columns}) WHERE db = ${String(row.db)}`,
      );
    });
  }

  async getAttachment(
    database: string,
    id: string,
    name: string,
  ): Promise<{ bytes: Buffer; contentType: string; digest: string } | null> {
    const found = this.writer.row(this.databases.get(database), id);
    const entry =
      found?.deleted === 0 ? (JSON.parse(found.attachments) as StoredAttachments)[name] : undefined;
    const bytes = entry ? this.blobs.get(entry.digest) : null;
    return Promise.resolve(
      entry && bytes ? { bytes, contentType: entry.content_type, digest: entry.digest } : null,
    );
  }

  wipeRemoved(): Promise<void> {
    return wipeRemoved(this.sqlite, this.commits);
  }

  close(): Promise<void> {
    this.commits.close();
    this.sqlite.close();
    return Promise.resolve();
  }
}

/** Opens (or makes) a store in a file. */
export const openEmbeddedStore = (options: { file: string }): EmbeddedStore =>
  new EmbeddedStore(options.file);
