import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { kindOf } from '../storage/embedded/backup-encryption.ts';

const dayMs = 24 * 3600_000;
interface Copy {
  path: string;
  mtimeMs: number;
}

/** Files of a folder, links left out, with when they were last written. */
const filesIn = async (folder: string): Promise<Copy[]> => {
  const found: Copy[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const facts = await lstat(path).catch(() => null);
    if (facts?.isFile()) found.push({ path, mtimeMs: facts.mtimeMs });
  }
  return found;
};

/** Backups of a folder, and beginnings of such, by what they are and not by their names; newest first. */
const backupsIn = async (folder: string): Promise<Copy[]> => {
  const backups: Copy[] = [];
  for (const each of await filesIn(folder))
    if ((await kindOf(each.path).catch(() => 'neither')) !== 'neither') backups.push(each);
  return backups.sort((a, b) => b.mtimeMs - a.mtimeMs);
};

/**
 * Removes copies of the store that are older than desks could bring up to date: backups, all but the newest, and stores that a restore
 * put aside. What was erased since is then nowhere any more.
 * @param now ms, of the machine's clock
 * @returns what was removed, and whether the newest backup is too old itself
 */
export const forgetCopies = async (
  { backupDir, storeFile, keepDays }: Pick<Config, 'backupDir' | 'storeFile' | 'keepDays'>,
  now: number,
): Promise<{ removed: string[]; isLastOld: boolean }> => {
  const isOld = ({ mtimeMs }: Copy) => now - mtimeMs > keepDays * dayMs;
  const former = (await filesIn(dirname(storeFile))).filter(({ path }) =>
    basename(path).startsWith(`${basename(storeFile)}.before-`),
  );
  const [newest, ...backups] = backupDir === null ? [] : await backupsIn(backupDir);
  const removed = [...former, ...backups].filter(isOld);
  for (const { path } of removed) await rm(path, { force: true });
  return { removed: removed.map(({ path }) => path), isLastOld: newest !== undefined && isOld(newest) };
};
