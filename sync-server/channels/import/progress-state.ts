import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** How far an import cut short has come: rows up to here have their verdict. */
const progressState = z.object({
  /** Size and time of change of the file, and the server: of anything else this state says nothing. */
  of: z.string(),
  rows: z.int().min(0),
  accepted: z.int().min(0),
  refused: z.int().min(0),
  present: z.int().min(0),
});
export type ImportCounts = Omit<z.infer<typeof progressState>, 'of'>;

/** Keeps the state in `<file>.import-state.json` while an import runs. */
export interface ProgressState {
  load: () => Promise<ImportCounts | null>;
  save: (counts: ImportCounts) => Promise<void>;
  clear: () => Promise<void>;
}

/** The state of importing `path` into the server at `syncUrl`. It only saves time: a row sent again changes nothing. */
export const progressStateOf = async (path: string, syncUrl: string): Promise<ProgressState> => {
  const { size, mtimeMs } = await stat(path);
  const of = `${size} ${mtimeMs} ${syncUrl}`;
  const file = `${path}.import-state.json`;
  return {
    load: async () => {
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      try {
        const read = progressState.parse(JSON.parse(text));
        return read.of === of ? read : null;
      } catch {
        // Cut in the middle of writing: start again, nothing is doubled.
        return null;
      }
    },
    save: async (counts) => {
      try {
        await writeFile(`${file}.new`, JSON.stringify({ of, ...counts }));
        await rename(`${file}.new`, file);
      } catch {
        // A folder we may not write to: an import cut short then starts over, and still nothing is doubled.
      }
    },
    clear: () => rm(file, { force: true }),
  };
};
