import Database from 'libsql';
import { migrateTables } from './migrations.ts';

export type Sqlite = Database.Database;

/**
 * Opens the file durably (WAL, fsync at each commit) and takes its tables to this version of the program.
 * `documents` holds the winner of each document, `leaves` the losing branches' bodies, `blobs` attachments by digest.
 */
export const openSqlite = (file: string): Sqlite => {
  const sqlite = new Database(file);
  try {
    sqlite.exec('PRAGMA journal_mode = WAL');
    sqlite.exec('PRAGMA synchronous = FULL');
    sqlite.exec('PRAGMA secure_delete = ON');
    sqlite.exec('PRAGMA busy_timeout = 5000');
    sqlite.exec('PRAGMA cache_size = -65536');
    // A page written again and again, as those of indexes are, is copied into the file once in 16 MB of journal.
    sqlite.exec('PRAGMA wal_autocheckpoint = 4000');
    migrateTables(sqlite, file);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
};
