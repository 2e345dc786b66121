import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, ScannerError } from '#main/ports/scanner-driver.ts';
import { sideOf } from '#main/services/scanning/driver/page-side.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';
import type { DeviceTurns } from './device-turns.ts';
import type { ProgramEnd, RunningProgram } from './run-program.ts';
import { makeWorkFolder } from './work-folder.ts';

/** A scan that a program of the system does. */
export interface ProgramScan {
  /** What to call the program in the log. */
  name: string;
  deviceId: string;
  settings: ScanSettings;
  signal: AbortSignal;
  turns: DeviceTurns;
  /** Where the program may write, for the moment until a page is read. */
  workDir: string;
  start: (folder: string) => RunningProgram;
  /** Names of the files that it writes, each once it is whole. */
  files: (running: RunningProgram, folder: string) => AsyncIterable<string>;
  /** Why it ended; null: it did all it was asked. */
  problem: (end: ProgramEnd, pages: number) => ScannerError | null;
}

/** The pages that a program scans into a folder of its own, one by one. The device is held until the program is really gone. */
export const scanWithProgram = async function* (scan: ProgramScan): AsyncGenerator<ScannedPage> {
  const folder = await makeWorkFolder(scan.workDir);
  const running = scan.start(folder.path);
  scan.turns.hold(scan.deviceId, running.ended);
  let number = 0;
  try {
    for await (const file of scan.files(running, folder.path)) {
      const bytes = await folder.take(file);
      const mime = findFormat(bytes);
      if (mime === null) throw new ScannerError('failed', `${scan.name} wrote no picture`);
      number += 1;
      yield { number, side: sideOf(scan.settings, number), mime, bytes, fileName: null };
      if (scan.signal.aborted) throw new ScannerError('cancelled');
    }
    const problem = scan.problem(await running.ended, number);
    if (problem) throw problem;
  } finally {
    void running.ended.then(() => folder.clear());
  }
};
