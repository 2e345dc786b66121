import type { ChangeRow, DocumentStore } from '../storage/document-store.ts';
import { databaseOf } from '../policy/databases.ts';
import type { Serve } from './serve.ts';
import { ofTheCity, type UnionKind } from './union-kinds.ts';
import { type UnionPosition, readPosition, writePosition } from './position.ts';

/** One database of a union, under the name its position goes by. */
export interface UnionMember {
  key: string;
  database: string;
}

/** The union databases a person reads: an office's part each, or the city's. Who reads no office reads no improvements. */
export const membersOf = (kind: UnionKind, scope: readonly string[]): UnionMember[] => {
  if (kind === 'requests' || kind === 'citizens' || kind === 'registers')
    return scope.map((office) => ({ key: office, database: databaseOf(kind, office) }));
  if (kind === 'improvements' && scope.length === 0) return [];
  return [{ key: 'city', database: ofTheCity[kind] }];
};

const tombstone = (row: ChangeRow): string =>
  `{"_id":${JSON.stringify(row.id)},"_rev":${JSON.stringify(row.revs[0] ?? '')},"_deleted":true}`;

export interface UnionPage {
  /** JSON texts of the rows. */
  rows: string[];
  lastSeq: string;
  pending: number;
}

/**
 * A page of everything a person may see, as one database: offices one after the other from where the client stands in each.
 * Rows always carry a document (tombstones too), as RxDB wants it.
 */
export const readUnion = async (
  store: DocumentStore,
  query: {
    members: readonly UnionMember[];
    serve: Serve;
    /** The store's life. */
    epoch: string;
    since: string;
    limit: number;
    /** Members whose documents the client still holds; null: all it has read. */
    held: readonly string[] | null;
  },
): Promise<UnionPage> => {
  const { members, serve, epoch, since, limit, held } = query;
  const at: Record<string, string> = {};
  const before: UnionPosition = readPosition(epoch, since);
  for (const { key } of members) at[key] = held && !held.includes(key) ? '0' : (before[key] ?? '0');
  const rows: string[] = [];
  let pending = 0;
  for (const { key, database } of members) {
    const left = Math.max(0, limit - rows.length);
    const page = await store.readChanges(database, {
      since: at[key] ?? '0',
      limit: Math.max(left, 1),
      includeDocuments: true,
    });
    if (left === 0) {
      pending += page.rows.length + page.pending;
      continue;
    }
    const storedOf = (row: ChangeRow) => (row.deleted ? null : (row.json ?? null));
    const living = page.rows.flatMap((row) => storedOf(row) ?? []);
    const served = living.length === 0 ? [] : await serve(key, living);
    let next = 0;
    for (const row of page.rows) {
      at[key] = row.seq;
      const sight = storedOf(row) === null ? null : (served[next++] ?? 'nothing');
      if (sight === 'nothing') continue;
      const doc = sight === null || sight === 'gone' ? tombstone(row) : sight.json;
      const deleted = row.deleted || sight === 'gone' ? ',"deleted":true' : '';
      rows.push(
        `{"seq":"${writePosition(epoch, at)}","id":${JSON.stringify(row.id)}${deleted},"changes":[{"rev":"${row.revs[0] ?? ''}"}],"doc":${doc}}`,
      );
    }
    if (page.pending === 0) at[key] = page.lastSeq;
    pending += page.pending;
  }
  return { rows, lastSeq: writePosition(epoch, at), pending };
};
