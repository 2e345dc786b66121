import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import type { Epoch } from '../epoch.ts';
import { BackupProblem } from './backup-problem.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { beginEpoch } from './epoch.ts';
import { alsoKnownAs, isSound, syncToDisk } from './whole-file.ts';

const beside = ['-wal', '-shm'] as const;

/** What a restore did. */
export interface Restored {
  /** Where the former store is, null when there was none. */
  aside: string | null;
  epoch: Epoch;
}

/** Brings what the journal holds into the file itself, where that can still be done. */
const settle = (file: string): void => {
  try {
    const store = new Database(file);
    store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    store.close();
  } catch {
    // Damaged: its journal is kept beside it as it is.
  }
};

/** Gives the former store, with its journal, a second name: at no moment is there none under the first. */
const keepAside = (storeFile: string): string | null => {
  if (!existsSync(storeFile)) return null;
  settle(storeFile);
  const aside = `${storeFile}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const ending of ['', ...beside])
    if (existsSync(storeFile + ending)) alsoKnownAs(storeFile + ending, aside + ending);
  return aside;
};

const prepare = (source: string, storeFile: string): { part: string; epoch: Epoch } => {
  const part = `${storeFile}.part`;
  for (const ending of ['', ...beside]) rmSync(part + ending, { force: true });
  copyFileSync(source, part);
  chmodSync(part, 0o600);
  const copy = new Database(part);
  try {
    const epoch = beginEpoch(copy, 'restored');
    copy.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return { part, epoch };
  } finally {
    copy.close();
    syncToDisk(part);
  }
};

/**
 * Puts a backup in the store's place, by one renaming of a complete file, and keeps the former store aside. The restored store
 * begins another life: desks see that, and bring what was done since the backup.
 * @throws BackupProblem when the backup is missing or damaged, DataDirInUse while a server runs
 */
export const restore = (dataDir: string, storeFile: string, source: string): Restored => {
  const file = resolve(source);
  if (!existsSync(file)) throw new BackupProblem(`There is no file ${file}.`);
  if (!isSound(file))
    throw new BackupProblem(`${file} is not a sound Maktab backup. Nothing was changed.`, 'damaged');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  try {
    const { part, epoch } = prepare(file, storeFile);
    const aside = keepAside(storeFile);
    syncToDisk(dataDir);
    // A journal that stayed would be played into the restored file. It is kept beside the former store.
    for (const ending of beside) rmSync(storeFile + ending, { force: true });
    renameSync(part, storeFile);
    // It says how far the former store had come.
    rmSync(join(dataDir, 'store.mark'), { force: true });
    syncToDisk(dataDir);
    if (isSound(storeFile)) return { aside, epoch };
    if (aside !== null)
      for (const ending of ['', ...beside])
        if (existsSync(aside + ending)) renameSync(aside + ending, storeFile + ending);
    throw new BackupProblem(
      `The restored store cannot be read from this disk.${aside === null ? '' : ' The former one is in its place again.'}`,
    );
  } finally {
    unlock();
  }
};
