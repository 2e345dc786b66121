import { randomBytes } from 'node:crypto';
import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Hidden, so that no other program and no other desk takes it meanwhile. */
const claimed = /^\.maktab-[0-9a-f]{12}-(.+)$/;
/** A claim this old belongs to a program that has ended. ms. */
const forgottenAfterMs = 10 * 60_000;

/** Takes a file for this desk alone; null when somebody else was quicker. */
export const claim = async (folder: string, name: string): Promise<string | null> => {
  const path = join(folder, `.maktab-${randomBytes(6).toString('hex')}-${name}`);
  return rename(join(folder, name), path).then(
    () => path,
    () => null,
  );
};

/** Gives a claimed file its name back. */
export const release = (folder: string, path: string, name: string): Promise<void> =>
  rename(path, join(folder, name));

/** Gives back what an ended program had claimed. */
export const releaseForgotten = async (folder: string, now: number): Promise<void> => {
  for (const entry of await readdir(folder)) {
    const name = claimed.exec(entry)?.[1];
    if (name === undefined) continue;
    const found = await stat(join(folder, entry)).catch(() => null);
    if (found && now - found.ctimeMs > forgottenAfterMs) await release(folder, join(folder, entry), name);
  }
};
