import { StoreError, type StoredDocument, type WriteOutcome } from '../document-store.ts';
import { type DocumentParts, takeApart } from '../document-body.ts';
import { makeRevision, readRevision } from '../revision.ts';
import {
  isLine,
  leavesOf,
  mergePath,
  pathTo,
  type RevisionTree,
  stem,
  type TreeNode,
} from '../revision-tree.ts';
import { type Blobs, settleAttachments, type StoredAttachments } from './attachments.ts';
import type { DatabaseRow, Databases } from './databases.ts';
import type { Sqlite } from './schema.ts';

export interface DocumentRow {
  id: string;
  seq: number;
  rev: string;
  deleted: number;
  tree: string;
  attachments: string;
  body: string;
}
/** What continuing a document needs of it; its body may be long, and is not read. */
type Head = Omit<DocumentRow, 'body'>;

const conflict = () => new StoreError(409, 'conflict', 'Document update conflict.');

/** Writes revisions into the tables. Every method runs inside the caller's transaction and throws StoreError before it writes. */
export class Writer {
  readonly #read;
  readonly #readHead;
  readonly #upsert;
  readonly #readLeaf;
  readonly #putLeaf;
  readonly #dropLeaf;

  constructor(
    sqlite: Sqlite,
    private readonly databases: Databases,
    private readonly blobs: Blobs,
  ) {
    this.#read = sqlite.prepare(
      'SELECT id, seq, rev, deleted, tree, attachments, body FROM documents WHERE db = ? AND id = ?',
    );
    this.#readHead = sqlite.prepare(
      'SELECT id, seq, rev, deleted, tree, attachments FROM documents WHERE db = ? AND id = ?',
    );
    this.#upsert = sqlite.prepare(
      `INSERT INTO documents (db, id, seq, rev, deleted, tree, attachments, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (db, id) DO UPDATE SET seq = excluded.seq, rev = excluded.rev, deleted = excluded.deleted,
         tree = excluded.tree, attachments = excluded.attachments, body = excluded.body`,
    );
    this.#readLeaf = sqlite.prepare(
      'SELECT attachments, body FROM leaves WHERE db = ? AND id = ? AND rev = ?',
    );
    this.#putLeaf = sqlite.prepare(
      'INSERT OR REPLACE INTO leaves (db, id, rev, attachments, body) VALUES (?, ?, ?, ?, ?)',
    );
    this.#dropLeaf = sqlite.prepare('DELETE FROM leaves WHERE db = ? AND id = ? AND rev = ?');
  }

  row(database: DatabaseRow, id: string): DocumentRow | null {
    return (this.#read.get(database.db, id) as DocumentRow | undefined) ?? null;
  }

  /** The parent that an edit continues, null for a first revision. @throws StoreError 409 */
  parentFor(row: DocumentRow | null, parts: DocumentParts): string | null {
    if (parts.rev !== null && !readRevision(parts.rev))
      throw new StoreError(400, 'bad_request', 'Invalid rev format');
    if (!row) {
      if (parts.rev !== null) throw conflict();
      return null;
    }
    if (parts.rev === null) {
      if (row.deleted === 0) throw conflict();
      return row.rev;
    }
    const tree = JSON.parse(row.tree) as RevisionTree;
    if (!leavesOf(tree).some((leaf) => leaf.rev === parts.rev)) throw conflict();
    return parts.rev;
  }

  /** A `new_edits` write. @throws StoreError 400, 409, 412 */
  edit(database: DatabaseRow, document: StoredDocument): { id: string; rev: string } {
    const parts = takeApart(document);
    const head = (this.#readHead.get(database.db, parts.id) as Head | undefined) ?? null;
    const line = head ? (JSON.parse(head.tree) as RevisionTree) : [];
    const isNext = parts.rev === (head?.deleted === 0 ? head.rev : null);
    return isNext && isLine(line)
      ? this.#continueLine(database, head, line, parts)
      : this.#branch(database, parts);
  }

  /** The next revision of a document that never had two ends: nearly every write there is. */
  #continueLine(
    database: DatabaseRow,
    head: Head | null,
    line: RevisionTree,
    parts: DocumentParts,
  ): { id: string; rev: string } {
    const parent = head?.rev ?? null;
    const generation = (parent ? (readRevision(parent)?.generation ?? 0) : 0) + 1;
    const inherited = JSON.parse(head?.attachments ?? '{}') as StoredAttachments;
    const attachments = JSON.stringify(
      settleAttachments(this.blobs, parts.attachments, inherited, generation),
    );
    const rev = makeRevision(parent, parts.deleted, parts.body, attachments);
    const deleted = parts.deleted ? 1 : 0;
    const grown: RevisionTree = [...line, [rev, parent, deleted]];
    const [first, ...rest] = grown.slice(-database.revs_limit);
    const tree = grown.length > database.revs_limit && first ? [[first[0], null, first[2]], ...rest] : grown;
    this.#upsert.run(
      ...[database.db, parts.id, this.databases.nextSeq(database), rev, deleted],
      ...[JSON.stringify(tree), attachments, parts.body],
    );
    return { id: parts.id, rev };
  }

  #branch(database: DatabaseRow, parts: DocumentParts): { id: string; rev: string } {
    const row = this.row(database, parts.id);
    const parent = this.parentFor(row, parts);
    const generation = (parent ? (readRevision(parent)?.generation ?? 0) : 0) + 1;
    const inherited = row && parent ? this.#attachmentsOf(database, row, parent) : {};
    const attachments = settleAttachments(this.blobs, parts.attachments, inherited, generation);
    const rev = makeRevision(parent, parts.deleted, parts.body, JSON.stringify(attachments));
    const tree: RevisionTree = row ? (JSON.parse(row.tree) as RevisionTree) : [];
    if (tree.some(([known]) => known === rev)) return { id: parts.id, rev };
    const node: TreeNode = [rev, parent, parts.deleted ? 1 : 0];
    this.#store(database, row, parts.id, [...tree, node], rev, attachments, parts.body);
    return { id: parts.id, rev };
  }

  /** A replicated revision (`new_edits: false`). Known ones are left alone. @throws StoreError 400, 412 */
  replicate(database: DatabaseRow, document: StoredDocument): void {
    const parts = takeApart(document);
    const path = parts.path ?? (parts.rev === null ? [] : [parts.rev]);
    const [rev] = path;
    if (rev === undefined || path.some((step) => !readRevision(step)))
      throw new StoreError(400, 'bad_request', 'Invalid rev format');
    const row = this.row(database, parts.id);
    const merged = mergePath(row ? (JSON.parse(row.tree) as RevisionTree) : [], path, parts.deleted);
    if (!merged) return;
    const inherited = row ? this.#inheritedBy(database, row, path) : {};
    const attachments = settleAttachments(this.blobs, parts.attachments, inherited, path.length);
    this.#store(database, row, parts.id, merged, rev, attachments, parts.body);
  }

  /** Outcome of a write that may fail alone. */
  outcome(id: string, write: () => { id: string; rev: string }): WriteOutcome {
    try {
      return { ok: true, ...write() };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { id, error: error.error as 'conflict', reason: error.reason };
    }
  }

  #inheritedBy(database: DatabaseRow, row: DocumentRow, path: readonly string[]): StoredAttachments {
    const leaves = leavesOf(JSON.parse(row.tree) as RevisionTree).map((leaf) => leaf.rev);
    const ancestor = leaves.find((leaf) => path.includes(leaf)) ?? row.rev;
    return this.#attachmentsOf(database, row, ancestor);
  }

  #attachmentsOf(database: DatabaseRow, row: DocumentRow, rev: string): StoredAttachments {
    if (row.rev === rev) return JSON.parse(row.attachments) as StoredAttachments;
    const leaf = this.#readLeaf.get(database.db, row.id, rev) as { attachments: string } | undefined;
    return leaf ? (JSON.parse(leaf.attachments) as StoredAttachments) : {};
  }

  /** Puts the winner in `documents` and the other leaves in `leaves`. `rev` is the revision just added. */
  #store(
    database: DatabaseRow,
    row: DocumentRow | null,
    id: string,
    grown: RevisionTree,
    rev: string,
    attachments: StoredAttachments,
    body: string,
  ): void {
    const tree = stem(grown, database.revs_limit);
    const leaves = leavesOf(tree);
    const winner = leaves[0]?.rev ?? rev;
    const added = { attachments: JSON.stringify(attachments), body };
    const lost = row && row.rev !== winner && leaves.some((leaf) => leaf.rev === row.rev);
    if (row && lost) this.#putLeaf.run(database.db, id, row.rev, row.attachments, row.body);
    if (rev !== winner && leaves.some((leaf) => leaf.rev === rev))
      this.#putLeaf.run(database.db, id, rev, added.attachments, added.body);
    const content =
      winner === rev
        ? added
        : winner === row?.rev
          ? row
          : (this.#readLeaf.get(database.db, id, winner) as { attachments: string; body: string });
    // Of a document that never had two ends nothing stands there.
    if (leaves.length > 1) {
      if (row) for (const old of pathTo(tree, rev).slice(1, 2)) this.#dropLeaf.run(database.db, id, old);
      this.#dropLeaf.run(database.db, id, winner);
    }
    const deleted = leaves[0]?.deleted ? 1 : 0;
    this.#upsert.run(
      database.db,
      id,
      this.databases.nextSeq(database),
      winner,
      deleted,
      JSON.stringify(tree),
      content.attachments,
      content.body,
    );
  }
}
