import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import { runProgram } from './program/run-program.ts';
import { SaneDriver } from './sane/sane-driver.ts';
import { ScanMemory } from './scan-memory.ts';
import { ScanStation } from './scan-station.ts';

/** The administrator's settings, and where this shell keeps its files. */
export interface ScanOptions {
  /** Path of `wia.ps1`, outside any archive: PowerShell reads it itself. */
  wiaScript?: string | undefined;
}

/** The scanners of this PC, with the drivers of its system. Clears what an earlier run has left in the work folder. */
export const openScanStation = async ({
  dataDir,
}: ScanOptions & { dataDir: string }): Promise<ScanStation> => {
  const workDir = join(dataDir, 'scan-work');
  await rm(workDir, { recursive: true, force: true });
  return new ScanStation({
    dataDir,
    drivers: [new SaneDriver({ run: runProgram, workDir })],
    memory: new ScanMemory(join(dataDir, 'scanning.json')),
    probe: async () => {
      throw new ScannerError('unreachable');
    },
    now: () => new Date().toISOString(),
  });
};
