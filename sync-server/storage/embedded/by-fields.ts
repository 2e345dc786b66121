import { z } from 'zod';
import { StoreError } from '../document-store.ts';
import type { Sqlite } from './schema.ts';

const counted = z.object({ many: z.int() });

/** Field names go into SQL text: letters, digits and underscore only. @throws StoreError 400 */
export const safeField = (field: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(field))
    throw new StoreError(400, 'bad_request', `Field '${field}' cannot be indexed`);
  return field;
};

/**
 * Documents of a database equal in these fields, as SQL; one parameter a field. The database's number stands in the text: a partial
 * index serves no parameter.
 */
export const whereEqual = (db: number, fields: readonly string[]): string =>
  `WHERE db = ${String(db)} AND deleted = 0 ${fields
    .map((field) => `AND json_extract(body, '$.${safeField(field)}') = ?`)
    .join(' ')}`;

/** How many there are, up to a limit. */
export const countEqual = (
  sqlite: Sqlite,
  db: number,
  fields: Record<string, string | number>,
  limit: number,
): number => {
  const where = whereEqual(db, Object.keys(fields));
  const sql = `SELECT count(*) AS many FROM (SELECT 1 FROM documents ${where} LIMIT ?)`;
  return counted.parse(sqlite.prepare(sql).get(...Object.values(fields), limit)).many;
};
