import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { markAsCopy } from './epoch.ts';
import { isSound, syncToDisk } from './whole-file.ts';

/** Why a backup or a restore was not done, in words for the person who asked. */
export class BackupProblem extends Error {}

/**
 * Copies the store as it stands at one moment, while the server writes. The file appears whole or not at all, for its owner alone.
 * @throws BackupProblem when there is no store, or the file exists
 */
export const backUp = async (storeFile: string, target: string): Promise<void> => {
  const file = resolve(target);
  if (!existsSync(storeFile))
    throw new BackupProblem(`There is no store at ${storeFile}. Is MAKTAB_DATA_DIR right?`);
  if (existsSync(file))
    throw new BackupProblem(`${file} exists already. Choose another name: backups are never overwritten.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const store = new Database(storeFile);
  try {
    store.exec('PRAGMA busy_timeout = 30000');
    store.exec(`VACUUM INTO '${part.replaceAll("'", "''")}'`);
  } finally {
    store.close();
  }
  chmodSync(part, 0o600);
  const copy = new Database(part);
  markAsCopy(copy);
  copy.close();
  if (!isSound(part))
    throw new BackupProblem(`The copy at ${part} is not sound; nothing was kept under ${file}.`);
  syncToDisk(part);
  renameSync(part, file);
  syncToDisk(dirname(file));
};
