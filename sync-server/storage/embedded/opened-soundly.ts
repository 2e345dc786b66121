import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStore, type EmbeddedStore } from './store.ts';

/** A store whose pages do not fit together. */
export class DamagedStore extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** Whether the server that had the folder last did not end in order: its note is still there. Ask before taking the folder. */
export const wasCutOff = (dataDir: string): boolean => existsSync(join(dataDir, 'server.lock'));

/**
 * Opens the store; after a server that was cut off all its pages are looked at first, which takes a second or two a gigabyte.
 * @throws DamagedStore, NewerStore, SqliteError
 */
export const openSoundly = (file: string, isToBeChecked: boolean): EmbeddedStore => {
  const store = openEmbeddedStore({ file });
  if (!isToBeChecked) return store;
  const [result] = store.sqlite.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
  if (result?.quick_check === 'ok') return store;
  void store.close();
  throw new DamagedStore(result?.quick_check ?? 'unreadable');
};
