import { z } from 'zod';
import { StoreError, type StoredDocument } from '../document-store.ts';
import type { EmbeddedStore } from './store.ts';

const row = z.object({ rev: z.number(), body: z.string() });

/** `_local` documents: checkpoints of replications. They do not replicate and have no revision tree, only a counter. */
export class Locals {
  constructor(private readonly store: EmbeddedStore) {}

  /** The document under the name after `_local/`, null when missing. */
  get(database: string, name: string): StoredDocument | null {
    const found = row.safeParse(
      this.store.sqlite
        .prepare('SELECT rev, body FROM locals WHERE db = ? AND id = ?')
        .get(this.store.databases.get(database).db, name),
    );
    if (!found.success) return null;
    const body = JSON.parse(found.data.body) as Record<string, unknown>;
    return { ...body, _id: `_local/${name}`, _rev: `0-${String(found.data.rev)}` };
  }

  /** All names, in order. */
  names(database: string): string[] {
    const rows = this.store.sqlite
      .prepare('SELECT id FROM locals WHERE db = ? ORDER BY id')
      .all(this.store.databases.get(database).db) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Writes it and gives the new revision. CouchDB checks the revision of local documents, so do we. @throws StoreError 409 */
  put(database: string, name: string, document: StoredDocument): Promise<string> {
    return this.store.commits.run(() => {
      const { db } = this.store.databases.get(database);
      const before = this.get(database, name);
      if (before && before._rev !== document._rev)
        throw new StoreError(409, 'conflict', 'Document update conflict.');
      const rev = Number(before?._rev?.slice(2) ?? 0) + 1;
      const { _id, _rev, _revisions, ...body } = document;
      this.store.sqlite
        .prepare('INSERT OR REPLACE INTO locals (db, id, rev, body) VALUES (?, ?, ?, ?)')
        .run(db, name, rev, JSON.stringify(body));
      return `0-${String(rev)}`;
    });
  }

  /** @throws StoreError 404 when there is none */
  drop(database: string, name: string): Promise<void> {
    return this.store.commits.run(() => {
      const { db } = this.store.databases.get(database);
      const { changes } = this.store.sqlite
        .prepare('DELETE FROM locals WHERE db = ? AND id = ?')
        .run(db, name);
      if (changes === 0) throw new StoreError(404, 'not_found', 'missing');
    });
  }
}
