import { type Epoch, epoch, newEpoch } from '../epoch.ts';
import type { Sqlite } from './schema.ts';

const read = (sqlite: Sqlite, name: string): string | null =>
  (sqlite.prepare('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined)
    ?.value ?? null;
const write = (sqlite: Sqlite, name: string, value: string): void => {
  sqlite.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
};

/** Begins another life of the store in this file. */
export const beginEpoch = (sqlite: Sqlite, because: Epoch['because']): Epoch => {
  const begun = newEpoch(because);
  sqlite.transaction(() => {
    write(sqlite, 'epoch', JSON.stringify(begun));
    sqlite.prepare("DELETE FROM meta WHERE name = 'copy'").run();
  })();
  return begun;
};

/** Says in a backup that it is one: opened as a store, whoever put it there and however, it begins another life. */
export const markAsCopy = (sqlite: Sqlite): void => write(sqlite, 'copy', new Date().toISOString());

/** The id of the life that stands in the file; null when it says none. */
export const lifeIn = (sqlite: Sqlite): string | null => {
  const stored = read(sqlite, 'epoch');
  return stored === null ? null : epoch.parse(JSON.parse(stored)).id;
};

/** The life that the file is in; a new file, and a backup that is opened, begin one. */
export const epochOf = (sqlite: Sqlite): Epoch => {
  const stored = read(sqlite, 'epoch');
  if (read(sqlite, 'copy') !== null) return beginEpoch(sqlite, 'restored');
  return stored === null ? beginEpoch(sqlite, 'made') : epoch.parse(JSON.parse(stored));
};
