import {
  copyFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { lockDataDir } from './data-dir-lock.ts';

/** Why a backup or a restore was not done, in words for the person who asked. */
export class BackupProblem extends Error {}

/** Whether a file is a store whose pages all fit together. */
const isSound = (file: string): boolean => {
  try {
    const copy = new Database(file, { readonly: true });
    try {
      const [result] = copy.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
      copy.prepare('SELECT count(*) FROM databases').get();
      return result?.integrity_check === 'ok';
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
};

const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/**
 * Copies the store as it stands at one moment, while the server writes. The file appears whole or not at all.
 * @throws BackupProblem when there is no store, or the file exists
 */
export const backUp = async (storeFile: string, target: string): Promise<void> => {
  const file = resolve(target);
  if (!existsSync(storeFile))
    throw new BackupProblem(`There is no store at ${storeFile}. Is MAKTAB_DATA_DIR right?`);
  if (existsSync(file))
    throw new BackupProblem(`${file} exists already. Choose another name: backups are never overwritten.`);
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const store = new Database(storeFile);
  try {
    store.exec('PRAGMA busy_timeout = 30000');
    store.exec(`VACUUM INTO '${part.replaceAll("'", "''")}'`);
  } finally {
    store.close();
  }
  if (!isSound(part))
    throw new BackupProblem(`The copy at ${part} is not sound; nothing was kept under ${file}.`);
  sync(part);
  renameSync(part, file);
  sync(dirname(file));
};

/**
 * Puts a backup in the store's place and keeps the former store aside.
 * @returns where the former store is, null when there was none
 * @throws BackupProblem when the backup is missing or damaged, DataDirInUse while a server runs
 */
export const restore = (dataDir: string, storeFile: string, source: string): string | null => {
  const file = resolve(source);
  if (!existsSync(file)) throw new BackupProblem(`There is no file ${file}.`);
  if (!isSound(file)) throw new BackupProblem(`${file} is not a sound Maktab backup. Nothing was changed.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  try {
    const part = `${storeFile}.part`;
    copyFileSync(file, part);
    sync(part);
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    const aside = `${storeFile}.before-${stamp}`;
    const wasThere = existsSync(storeFile);
    for (const ending of ['', '-wal', '-shm'])
      if (existsSync(`${storeFile}${ending}`)) renameSync(`${storeFile}${ending}`, `${aside}${ending}`);
    renameSync(part, storeFile);
    sync(dataDir);
    return wasThere ? aside : null;
  } finally {
    unlock();
  }
};
