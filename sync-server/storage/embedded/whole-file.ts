import { closeSync, copyFileSync, fsyncSync, linkSync, openSync } from 'node:fs';
import Database from 'libsql';

/** Whether a file is a store whose pages all fit together. */
export const isSound = (file: string): boolean => {
  try {
    const copy = new Database(file, { readonly: true });
    try {
      const [result] = copy.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
      copy.prepare('SELECT count(*) FROM databases').all();
      return result?.integrity_check === 'ok';
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
};

/** Resolves when a file, or the names in a folder, are on the disk. */
export const syncToDisk = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Gives a file a second name, or on a file system without such a copy under it. */
export const alsoKnownAs = (file: string, name: string): void => {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
    syncToDisk(name);
  }
};
