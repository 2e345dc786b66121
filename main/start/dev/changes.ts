import { sep } from 'node:path';

/** An editor writes a file in several steps, and a person saves several files at once. */
const settleMs = 60;
const program = /\.(?:ts|mjs|json|ps1)$/;

/** Whether a file is part of a program that runs: tests and types are not. */
const isSource = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file.startsWith(folder + sep)) &&
  program.test(file) &&
  !/\.test\.|\.d\./.test(file);

/**
 * Gathers changed files below `folders` until none has come for a moment, then calls `again` with them; one call after the other.
 * @param again never rejects
 */
export const changesInTurn = (
  folders: readonly string[],
  again: (files: readonly string[]) => Promise<void>,
): ((file: string) => void) => {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let last = Promise.resolve();
  const settle = () => {
    last = last.then(async () => {
      const files = [...waiting];
      waiting.clear();
      if (files.length > 0) await again(files);
    });
  };
  return (file) => {
    if (!isSource(file, folders)) return;
    waiting.add(file);
    if (timer) clearTimeout(timer);
    timer = setTimeout(settle, settleMs);
  };
};
