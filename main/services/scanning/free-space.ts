import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAbsent } from '#main/services/durable-file.ts';

/** Bytes that a person may still write on the disk of a folder, whether or not it exists yet. */
export const freeSpace = async (folder: string): Promise<number> => {
  const found = await statfs(folder).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  return found ? found.bavail * found.bsize : freeSpace(dirname(folder));
};
