import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A private folder where one run of a scanning program puts its pages. They are read and removed one by one. */
export interface WorkFolder {
  path: string;
  /** Reads a page and removes it. Only names without a folder are taken from what a program prints. */
  take: (printedName: string) => Promise<Buffer>;
  /** Removes the folder with whatever is left in it. */
  clear: () => Promise<void>;
}

/** Makes a work folder below `root`. */
export const makeWorkFolder = async (root: string): Promise<WorkFolder> => {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const path = await mkdtemp(join(root, 'run-'));
  return {
    path,
    take: async (printedName) => {
      const file = join(path, basename(printedName));
      const bytes = await readFile(file);
      await rm(file);
      return bytes;
    },
    clear: () => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  };
};
