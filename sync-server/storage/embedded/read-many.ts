import type { Sqlite } from './schema.ts';
import type { DocumentRow } from './write.ts';

type LivingRow = Pick<DocumentRow, 'id' | 'rev' | 'deleted' | 'attachments' | 'body'>;
/** Fewer are read faster one by one. */
const manyAtOnce = 4;

/** Reads the living documents among some ids of a database, by id: one statement for many, one each for few. */
export const manyReader = (
  sqlite: Sqlite,
): ((db: number, ids: readonly string[]) => Map<string, LivingRow>) => {
  const columns = 'SELECT id, rev, deleted, attachments, body FROM documents WHERE db = ? AND deleted = 0';
  const one = sqlite.prepare(`${columns} AND id = ?`);
  const many = sqlite.prepare(`${columns} AND id IN (SELECT value FROM json_each(?))`);
  return (db, ids) => {
    const rows =
      ids.length < manyAtOnce
        ? ids.flatMap((id) => (one.get(db, id) as LivingRow | undefined) ?? [])
        : (many.all(db, JSON.stringify(ids)) as LivingRow[]);
    return new Map(rows.map((row) => [row.id, row]));
  };
};

/** How many documents of a database live. */
export const countLiving = (sqlite: Sqlite, db: number): number =>
  (
    sqlite.prepare('SELECT count(*) AS n FROM documents WHERE db = ? AND deleted = 0').get(db) as {
      n: number;
    }
  ).n;

/** How many documents of a database have changed after a sequence. */
export const countAfter = (sqlite: Sqlite, db: number, seq: number): number =>
  (
    sqlite.prepare('SELECT count(*) AS n FROM documents WHERE db = ? AND seq > ?').get(db, seq) as {
      n: number;
    }
  ).n;
