import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Takes group and others off a data folder and the files in it (stores, keys, copies), also those that earlier versions made. */
export const ownEyesOnly = (dataDir: string): void => {
  for (const name of ['', ...readdirSync(dataDir)]) {
    const path = join(dataDir, name);
    const { mode } = statSync(path, { throwIfNoEntry: false }) ?? { mode: 0 };
    if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
  }
};
