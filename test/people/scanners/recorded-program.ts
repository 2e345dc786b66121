import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import type { ProgramEnd, RunProgram } from '#main/services/scanning/program/run-program.ts';

/** What a program that cannot run here does when it is called: waits, writes files into its folder, prints, ends. */
export interface Exchange {
  steps: { waitMs?: number; file?: { name: string; bytes: Buffer }; line?: string }[];
  code: number;
}

/** Plays an exchange for each call; null: there is no such program. Aborting ends it as the real seam does. */
export const recordedProgram =
  (play: (program: string, args: readonly string[]) => Exchange | null): RunProgram =>
  (program, args, { signal, cwd = '.' }) => {
    const exchange = play(program, args);
    let end: (how: ProgramEnd) => void = () => undefined;
    const ended = new Promise<ProgramEnd>((resolve) => {
      end = resolve;
    });
    const isMissing = exchange === null;
    const over = (code: number | null) => end({ code, complaint: '', isMissing });
    const lines = async function* () {
      try {
        for (const { waitMs = 0, file, line } of exchange?.steps ?? []) {
          await sleep(waitMs, undefined, { signal }).catch(() => undefined);
          if (signal.aborted) break;
          if (file) await writeFile(join(cwd, file.name), file.bytes);
          if (line !== undefined) yield line;
        }
        if (signal.aborted) throw new ScannerError('cancelled');
        over(exchange?.code ?? null);
      } finally {
        over(null);
      }
    };
    return { lines: lines(), ended };
  };
