import { statSync } from 'node:fs';
import type { CopyStep, StepTold } from '../storage/embedded/copy-step.ts';
import { progressBar, type ProgressBar } from '../observe/progress-bar.ts';

const words: Readonly<Record<CopyStep, string>> = {
  copy: 'Copying',
  check: 'Checking every page of the copy',
  encrypt: 'Encrypting',
  decrypt: 'Decrypting',
};
/** A store of less is done within a second. */
const longBytes = 50e6;

/** Says on the error stream what a long copy is doing: a bar where it is known how much is left, else the step and how much it is. */
export const stepsTold = (file: string): StepTold => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < longBytes) return () => undefined;
  const bars = new Map<CopyStep, ProgressBar>();
  return (step, part) => {
    if (part === null) return console.error(`${words[step]} (${String(Math.round(size / 1e6))} MB)…`);
    const bar = bars.get(step) ?? progressBar(words[step], 100);
    bars.set(step, bar);
    bar.update(Math.floor(part * 100));
    if (part === 1) bar.stop();
  };
};
