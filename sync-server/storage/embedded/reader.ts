import { leavesOf, pathTo, type RevisionTree } from '../revision-tree.ts';
import type { StoredAttachments } from './attachments.ts';
import type { EmbeddedStore } from './store.ts';
import type { DocumentRow } from './write.ts';

/** One revision whose body is kept: a leaf. `body` is JSON text without underscore members. */
export interface RevisionRecord {
  id: string;
  rev: string;
  deleted: boolean;
  body: string;
  attachments: StoredAttachments;
  tree: RevisionTree;
  seq: number;
}
type LeafRow = Pick<DocumentRow, 'attachments' | 'body'>;

/** Reads revisions. Bodies of revisions that are no leaf are not kept: the store compacts as it writes. */
export class RevisionReader {
  constructor(private readonly store: EmbeddedStore) {}

  /** The winning revision, a deletion included; null when the document never was. */
  winner(database: string, id: string): RevisionRecord | null {
    const row = this.store.writer.row(this.store.databases.get(database), id);
    return row ? this.#record(row, row.rev, row) : null;
  }

  /** A leaf by its revision; null for an unknown or a superseded one. */
  leaf(database: string, id: string, rev: string): RevisionRecord | null {
    const databaseRow = this.store.databases.get(database);
    const row = this.store.writer.row(databaseRow, id);
    if (!row) return null;
    if (row.rev === rev) return this.#record(row, rev, row);
    const leaf = this.store.sqlite
      .prepare('SELECT attachments, body FROM leaves WHERE db = ? AND id = ? AND rev = ?')
      .get(databaseRow.db, id, rev) as LeafRow | undefined;
    return leaf ? this.#record(row, rev, leaf) : null;
  }

  /** Leaves that descend from a revision (or are it), best first: what `latest=true` asks for. */
  latest(database: string, id: string, rev: string): RevisionRecord[] {
    const tree = this.winner(database, id)?.tree ?? [];
    return leavesOf(tree)
      .filter((leaf) => pathTo(tree, leaf.rev).includes(rev))
      .flatMap((leaf) => this.leaf(database, id, leaf.rev) ?? []);
  }

  /** Revisions of `revs` that the database does not know, and leaves that may be their ancestors. */
  missing(database: string, id: string, revs: readonly string[]): { missing: string[]; ancestors: string[] } {
    const tree = this.winner(database, id)?.tree ?? [];
    const known = new Set(tree.map(([rev]) => rev));
    const missing = revs.filter((rev) => !known.has(rev));
    const generation = (rev: string) => Number(rev.split('-')[0]);
    const highest = Math.max(0, ...missing.map(generation));
    return {
      missing,
      ancestors:
        missing.length === 0
          ? []
          : leavesOf(tree)
              .map((leaf) => leaf.rev)
              .filter((rev) => generation(rev) < highest),
    };
  }

  /** Living documents by id order; `after`/`before` are ids, `descending` turns the walk round. */
  range(
    database: string,
    query: {
      from: string | null;
      to: string | null;
      includeTo: boolean;
      descending: boolean;
      skip: number;
      limit: number;
    },
  ): RevisionRecord[] {
    const { from, to, includeTo, descending, skip, limit } = query;
    const [start, end] = descending ? ['<=', includeTo ? '>=' : '>'] : ['>=', includeTo ? '<=' : '<'];
    const rows = this.store.sqlite
      .prepare(
        `SELECT id, seq, rev, deleted, tree, attachments, body FROM documents WHERE db = ? AND deleted = 0
         ${from === null ? '' : `AND id ${start} ?`} ${to === null ? '' : `AND id ${end} ?`}
         ORDER BY id ${descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
      )
      .all(
        this.store.databases.get(database).db,
        ...(from === null ? [] : [from]),
        ...(to === null ? [] : [to]),
        limit,
        skip,
      ) as DocumentRow[];
    return rows.map((row) => this.#record(row, row.rev, row));
  }

  /** How many living documents there are, those before `id` (in walking order) only when given. */
  count(database: string, before?: { id: string; descending: boolean }): number {
    const { db } = this.store.databases.get(database);
    const where = before ? `AND id ${before.descending ? '>' : '<'} ?` : '';
    const row = this.store.sqlite
      .prepare(`SELECT count(*) AS n FROM documents WHERE db = ? AND deleted = 0 ${where}`)
      .get(db, ...(before ? [before.id] : [])) as { n: number };
    return row.n;
  }

  countDeleted(database: string): number {
    const { db } = this.store.databases.get(database);
    const row = this.store.sqlite
      .prepare('SELECT count(*) AS n FROM documents WHERE db = ? AND deleted = 1')
      .get(db) as { n: number };
    return row.n;
  }

  #record(row: DocumentRow, rev: string, leaf: LeafRow): RevisionRecord {
    const tree = JSON.parse(row.tree) as RevisionTree;
    return {
      id: row.id,
      rev,
      deleted: tree.find(([known]) => known === rev)?.[2] === 1,
      body: leaf.body,
      attachments: JSON.parse(leaf.attachments) as StoredAttachments,
      tree,
      seq: row.seq,
    };
  }
}
