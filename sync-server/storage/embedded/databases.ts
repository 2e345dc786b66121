import { StoreError } from '../document-store.ts';
import type { Sqlite } from './schema.ts';

export interface DatabaseRow {
  db: number;
  name: string;
  seq: number;
  created: string;
  security: string;
  revs_limit: number;
}

const legalName = /^(?:_users|_replicator|_global_changes|[a-z][a-z0-9_$()+/-]{0,237})$/;

/** The databases of a file, with their sequence counters in memory; counters move with the write transaction. */
export class Databases {
  readonly #byName = new Map<string, DatabaseRow>();
  readonly #touched = new Set<string>();
  readonly #version;
  /** `PRAGMA data_version`: moves when another connection commits. */
  #seen = 0;

  constructor(private readonly sqlite: Sqlite) {
    this.#version = sqlite.prepare('PRAGMA data_version');
    this.reload();
  }

  reload(): void {
    this.#byName.clear();
    this.#touched.clear();
    for (const row of this.sqlite.prepare('SELECT * FROM databases').all() as DatabaseRow[])
      this.#byName.set(row.name, row);
  }

  /** Reads the counters again when another connection has written to the file; call inside the write transaction. */
  catchUp(): void {
    const { data_version: version } = this.#version.get() as { data_version: number };
    if (version !== this.#seen) this.reload();
    this.#seen = version;
  }

  names(): string[] {
    return [...this.#byName.keys()].sort();
  }

  /** @throws StoreError 404 when there is none */
  get(name: string): DatabaseRow {
    const row = this.#byName.get(name);
    if (!row) throw new StoreError(404, 'not_found', 'Database does not exist.');
    return row;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** @throws StoreError 400 for an illegal name */
  create(name: string): boolean {
    if (!legalName.test(name))
      throw new StoreError(
        400,
        'illegal_database_name',
        `Name: '${name}'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.`,
      );
    if (this.#byName.has(name)) return false;
    this.sqlite
      .prepare('INSERT INTO databases (name, seq, created, security, revs_limit) VALUES (?, 0, ?, ?, 1000)')
      .run(name, new Date().toISOString(), '{}');
    this.#byName.set(
      name,
      this.sqlite.prepare('SELECT * FROM databases WHERE name = ?').get(name) as DatabaseRow,
    );
    this.#touched.add(name);
    return true;
  }

  drop(name: string): void {
    const { db } = this.get(name);
    for (const table of ['documents', 'leaves', 'locals', 'databases'])
      this.sqlite.prepare(`DELETE FROM ${table} WHERE db = ?`).run(db);
    this.#byName.delete(name);
    this.#touched.add(name);
  }

  nextSeq(row: DatabaseRow): number {
    row.seq += 1;
    this.#touched.add(row.name);
    return row.seq;
  }

  /** Persists the counters that moved; call inside the transaction, before commit. Returns the names. */
  persist(): ReadonlySet<string> {
    const update = this.sqlite.prepare('UPDATE databases SET seq = ? WHERE db = ?');
    for (const name of this.#touched) {
      const row = this.#byName.get(name);
      if (row) update.run(row.seq, row.db);
    }
    const touched = new Set(this.#touched);
    this.#touched.clear();
    return touched;
  }
}
