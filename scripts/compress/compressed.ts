import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is worth it; typefaces and pictures are packed already. */
const packed = /\.(js|mjs|css|html|svg|json|wasm)$/;
/** Nearly as small as the best, in a twentieth of its time. */
const quality = 9;

const [brotli, deflate] = [promisify(brotliCompress), promisify(gzip)];

/** Puts a Brotli and a gzip copy beside every file of a folder that is worth it; the names of what was packed. */
export const compressFolder = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => packed.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
      await writeFile(`${file}.br`, await brotli(bytes, options));
      await writeFile(`${file}.gz`, await deflate(bytes));
    }),
  );
  return names;
};

/** Compresses what was built, once, so that whoever serves it need not. */
export const compressed = (): Plugin => ({
  name: 'maktab-compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir !== undefined) await compressFolder(dir);
  },
});
