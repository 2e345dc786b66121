import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { diskTroubleOf } from '../disk-trouble.ts';
import { BackupProblem } from './backup-problem.ts';
import { markAsCopy } from './epoch.ts';
import { isSound, syncToDisk } from './whole-file.ts';

const copyInto = (storeFile: string, part: string): void => {
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
};

/** Why there is no backup, in words. */
const problemWith = (error: unknown, file: string, storeFile: string): unknown => {
  const { size } = statSync(storeFile);
  switch (diskTroubleOf(error)) {
    case 'full':
    case 'disk-error':
      return new BackupProblem(
        `The disk of ${dirname(file)} is full, or fails: no backup was made, and what was begun was removed. The store goes on. It needs about ${String(Math.ceil(size / 1e6))} MB there; make room or name another disk.`,
        'full',
      );
    case 'no-access':
      return new BackupProblem(
        `${dirname(file)} cannot be written by this user: no backup was made. The store goes on.`,
        'no-access',
      );
    case 'damaged':
      return new BackupProblem(
        `The store ${storeFile} is damaged: no backup was made of it, earlier ones are not touched. Stop the server and put the last sound one back with "npm run maktab -- restore FILE".`,
        'damaged',
      );
    case null:
      return error;
  }
};

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
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    copyInto(storeFile, part);
    if (!isSound(part))
      throw new BackupProblem(`The copy at ${part} is not sound; nothing was kept under ${file}.`, 'damaged');
    syncToDisk(part);
    renameSync(part, file);
    syncToDisk(dirname(file));
  } catch (error) {
    rmSync(part, { force: true });
    throw problemWith(error, file, storeFile);
  }
};
