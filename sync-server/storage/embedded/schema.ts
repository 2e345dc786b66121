import Database from 'libsql';

export type Sqlite = Database.Database;

/**
 * Opens the file durably (WAL, fsync at each commit) and makes the tables.
 * `documents` holds the winner of each document, `leaves` the losing branches' bodies, `blobs` attachments by digest.
 */
export const openSqlite = (file: string): Sqlite => {
  const sqlite = new Database(file);
  sqlite.exec('PRAGMA journal_mode = WAL');
  sqlite.exec('PRAGMA synchronous = FULL');
  sqlite.exec('PRAGMA secure_delete = ON');
  sqlite.exec('PRAGMA busy_timeout = 5000');
  sqlite.exec('PRAGMA cache_size = -65536');
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
  `);
  return sqlite;
};
