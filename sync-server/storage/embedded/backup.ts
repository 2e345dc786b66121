import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'libsql';
import { diskTroubleOf } from '../disk-trouble.ts';
import { BackupProblem } from './backup-problem.ts';
import { checkRecipients, encryptFile } from './backup-encryption.ts';
import type { StepTold } from './copy-step.ts';
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
        `The disk of ${dirname(file)} is full, or fails: no backup was made, and what was begun was removed. The store goes on. It needs about ${String(Math.ceil(size / 1e6))} MB there, and as much beside the store for one that is encrypted; make room or name another disk.`,
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

const openCopy = 'store.copy-';
const forgottenAfterMs = 24 * 3600_000;
/** Removes copies on the way to be encrypted whose maker was killed. */
const dropForgotten = (folder: string): void => {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(openCopy))) {
    const { mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > forgottenAfterMs) rmSync(join(folder, name), { force: true });
  }
};

/** A sound copy of the store under this name. */
const soundCopy = (storeFile: string, copy: string, file: string, tell: StepTold): void => {
  rmSync(copy, { force: true });
  tell('copy', null);
  copyInto(storeFile, copy);
  tell('check', null);
  if (!isSound(copy))
    throw new BackupProblem(`The copy at ${copy} is not sound; nothing was kept under ${file}.`, 'damaged');
};

/**
 * Copies the store as it stands at one moment, while the server writes. The file appears whole or not at all, for its owner alone.
 * @param recipients public keys (`age1…`) that it is encrypted for; none: it is not. What is not encrypted then never leaves the
 *   store's own folder
 * @throws BackupProblem when there is no store, the file exists, or a recipient is no key
 */
export const backUp = async (
  storeFile: string,
  target: string,
  recipients: readonly string[] = [],
  tell: StepTold = () => undefined,
): Promise<void> => {
  const file = resolve(target);
  if (!existsSync(storeFile))
    throw new BackupProblem(`There is no store at ${storeFile}. Is MAKTAB_DATA_DIR right?`);
  if (existsSync(file))
    throw new BackupProblem(`${file} exists already. Choose another name: backups are never overwritten.`);
  checkRecipients(recipients);
  const part = `${file}.part`;
  const folder = dirname(resolve(storeFile));
  dropForgotten(folder);
  const open = join(folder, `${openCopy}${String(process.pid)}`);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    soundCopy(storeFile, recipients.length === 0 ? part : open, file, tell);
    if (recipients.length > 0) await encryptFile(open, part, recipients, (done) => tell('encrypt', done));
    syncToDisk(part);
    renameSync(part, file);
    syncToDisk(dirname(file));
  } catch (error) {
    rmSync(part, { force: true });
    throw problemWith(error, file, storeFile);
  } finally {
    rmSync(open, { force: true });
  }
};
