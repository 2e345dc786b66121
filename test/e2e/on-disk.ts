import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder. */
export const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** The ways a word may lie on a disk: UTF-8, UTF-16, Latin-1, and base64 at each of its three alignments. */
export const formsOf = (word: string): Buffer[] => [
  ...(['utf8', 'utf16le', 'latin1'] as const).map((encoding) => Buffer.from(word, encoding)),
  ...[0, 1, 2].map((shift) => {
    const text = Buffer.from(' '.repeat(shift) + word).toString('base64');
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -4));
  }),
];
