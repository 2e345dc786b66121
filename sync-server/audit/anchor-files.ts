import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anchor, type Anchor } from './anchor.ts';

const nameOf = (day: string): string => `maktab-audit-${day}.json`;
const name = /^maktab-audit-\d{4}-\d\d-\d\d\.json$/;

/**
 * Writes a day's anchor into a folder that another machine keeps. A file that is there is left as it is: the first word counts.
 * @param day `2026-11-24`. @throws Error of the file system, a missing folder too: a disk that is not mounted must not pass for it
 */
export const writeAnchorFile = async (folder: string, day: string, noted: Anchor): Promise<void> => {
  try {
    const file = await open(join(folder, nameOf(day)), 'wx', 0o444);
    try {
      await file.writeFile(`${JSON.stringify(noted)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
};

/** The anchors in a folder, and the files of their name that cannot be read. @throws when there is no such folder */
export const readAnchorFiles = async (
  folder: string,
): Promise<{ anchors: Anchor[]; unreadable: string[] }> => {
  const anchors: Anchor[] = [];
  const unreadable: string[] = [];
  for (const file of (await readdir(folder)).filter((found) => name.test(found)).sort()) {
    try {
      anchors.push(anchor.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))));
    } catch {
      unreadable.push(file);
    }
  }
  return { anchors, unreadable };
};
