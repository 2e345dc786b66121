import { existsSync } from 'node:fs';
import type Database from 'libsql';

/** The store is of a newer version of the program. */
export class NewerStore extends Error {}

type Sqlite = Database.Database;

/** From one version of the tables to the next. Never changed once released; another follows. */
const steps: readonly ((sqlite: Sqlite) => void)[] = [
  (sqlite) =>
    sqlite.exec(`
    CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS databases (
      db INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, created TEXT NOT NULL, security TEXT NOT NULL, revs_limit INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS documents (
      db INTEGER NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, rev TEXT NOT NULL, deleted INTEGER NOT NULL,
      tree TEXT NOT NULL, attachments TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (db, id)
    );
    CREATE UNIQUE INDEX IF NOT EXISTS documents_by_seq ON documents (db, seq);
    CREATE TABLE IF NOT EXISTS leaves (
      db INTEGER NOT NULL, id TEXT NOT NULL, rev TEXT NOT NULL, attachments TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (db, id, rev)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS locals (db INTEGER NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (db, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS blobs (digest TEXT PRIMARY KEY, length INTEGER NOT NULL, data BLOB NOT NULL);
  `),
];

const versionOf = (sqlite: Sqlite): number =>
  (sqlite.prepare('PRAGMA user_version').all() as { user_version: number }[])[0]?.user_version ?? 0;
const isEmpty = (sqlite: Sqlite): boolean =>
  sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1").all().length === 0;

/**
 * Takes a store to the tables of this version of the program, a step a transaction. One that has data is copied beside before, once,
 * whole: `store.sqlite.before-version-N`.
 * @throws NewerStore for one of a newer program, untouched
 */
export const migrateTables = (sqlite: Sqlite, file: string, known = steps): void => {
  const from = versionOf(sqlite);
  if (from > known.length)
    throw new NewerStore(
      `The store ${file} is of a newer version of Maktab (tables ${String(from)}, this program knows ${String(known.length)}). Nothing was changed. Start the newer version, or put back the backup made before it: ${file}.before-version-${String(from)}.`,
    );
  if (from === known.length) return;
  const copy = `${file}.before-version-${String(from + 1)}`;
  if (from > 0 && !isEmpty(sqlite) && !existsSync(copy))
    sqlite.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  for (const [n, step] of known.entries()) {
    if (n < from) continue;
    sqlite.transaction(() => {
      step(sqlite);
      sqlite.exec(`PRAGMA user_version = ${String(n + 1)}`);
    })();
  }
};
