import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncToDisk } from './whole-file.ts';

/** For nobody but who runs the server. */
const mode = 0o600;

/**
 * Puts whole lines at the end of a file that is made when it is not there; on disk when it returns.
 * @throws Error of the file system, a full disk's too; the file then ends where it did, so that the next line begins at its own start
 */
export const addLines = (file: string, text: string): void => {
  const handle = openSync(file, 'a', mode);
  try {
    const { size } = fstatSync(handle);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
      // A file just made: its name, too.
      if (size === 0) syncToDisk(dirname(file));
    } catch (error) {
      ftruncateSync(handle, size);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
};

/** Writes lines in place of all that a file had: the old ones or the new ones, whenever the power fails. @throws Error of the file system */
export const rewriteLines = (file: string, lines: readonly string[]): void => {
  const part = `${file}.part`;
  writeFileSync(part, lines.map((line) => `${line}\n`).join(''), { mode, flush: true });
  renameSync(part, file);
  syncToDisk(dirname(file));
};
