import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import type { Epoch } from '../epoch.ts';
import { BackupProblem } from './backup-problem.ts';
import { kindOf, decryptFile } from './backup-encryption.ts';
import { lockDataDir } from './data-dir-lock.ts';
import type { StepTold } from './copy-step.ts';
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

/** Brings the backup beside the store, opened. @throws BackupProblem when it is none, is not whole, or stays shut */
const bring = async (
  source: string,
  part: string,
  identityFile: string | null,
  tell: StepTold,
): Promise<void> => {
  const kind = await kindOf(source);
  if (kind === 'neither')
    throw new BackupProblem(
      `${source} is not a Maktab backup: neither a store nor an encrypted one. Nothing was changed.`,
      'no-backup',
    );
  if (kind === 'encrypted' && identityFile === null)
    throw new BackupProblem(
      `${source} is encrypted: name the file of the key that opens it with --identity. Nothing was changed.`,
      'wrong-key',
    );
  if (kind === 'encrypted' && identityFile !== null)
    await decryptFile(source, part, resolve(identityFile), (done) => tell('decrypt', done));
  else {
    tell('copy', null);
    copyFileSync(source, part);
  }
  chmodSync(part, 0o600);
  if (kind === 'encrypted' && (await kindOf(part)) !== 'plain')
    throw new BackupProblem(`What ${source} holds is not a Maktab store. Nothing was changed.`, 'no-backup');
  tell('check', null);
  if (!isSound(part))
    throw new BackupProblem(`${source} is not a sound Maktab backup. Nothing was changed.`, 'damaged');
};

const begin = (part: string): Epoch => {
  const copy = new Database(part);
  try {
    const epoch = beginEpoch(copy, 'restored');
    copy.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return epoch;
  } finally {
    copy.close();
    syncToDisk(part);
  }
};

/**
 * Puts a backup in the store's place, by one renaming of a complete file, and keeps the former store aside. The restored store
 * begins another life: desks see that, and bring what was done since the backup.
 * @param identityFile keys of which one opens an encrypted backup
 * @throws BackupProblem when the backup is missing, damaged, shut or none, DataDirInUse while a server runs
 */
export const restore = async (
  dataDir: string,
  storeFile: string,
  source: string,
  identityFile: string | null = null,
  tell: StepTold = () => undefined,
): Promise<Restored> => {
  const file = resolve(source);
  for (const named of [file, identityFile ?? file])
    if (!existsSync(named)) throw new BackupProblem(`There is no file ${named}.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  const part = `${storeFile}.part`;
  const dropPart = () => {
    for (const ending of ['', ...beside]) rmSync(part + ending, { force: true });
  };
  try {
    dropPart();
    await bring(file, part, identityFile, tell);
    const epoch = begin(part);
    const aside = keepAside(storeFile);
    syncToDisk(dataDir);
    // A journal that stayed would be played into the restored file. It is kept beside the former store.
    for (const ending of beside) rmSync(storeFile + ending, { force: true });
    renameSync(part, storeFile);
    // It says how far the former store had come.
    rmSync(join(dataDir, 'store.mark'), { force: true });
    syncToDisk(dataDir);
    tell('check', null);
    if (isSound(storeFile)) return { aside, epoch };
    if (aside !== null)
      for (const ending of ['', ...beside])
        if (existsSync(aside + ending)) renameSync(aside + ending, storeFile + ending);
    throw new BackupProblem(
      `The restored store cannot be read from this disk.${aside === null ? '' : ' The former one is in its place again.'}`,
    );
  } finally {
    dropPart();
    unlock();
  }
};
