import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearDrafts, isKept } from '#main/services/spool/spool.ts';
import { runProgram } from './program/run-program.ts';
import type { ScanSetup } from './scan-environment.ts';
import { ScanMemory } from './scan-memory.ts';
import { ScanStation } from './scan-station.ts';

/** Where a shell keeps its files. */
export interface ShellPaths {
  dataDir: string;
  /** Folder with a folder a driver, of files that programs of the system read: outside any archive. */
  scripts: string;
}

/** The scanners of this PC. Clears what an earlier run was killed over; finished pages stay. */
export const openScanStation = async (
  { dataDir, scripts }: ShellPaths,
  setup: ScanSetup,
): Promise<ScanStation> => {
  const workDir = join(dataDir, 'scan-work');
  const spoolDir = join(dataDir, 'scan-spool');
  await rm(workDir, { recursive: true, force: true });
  await clearDrafts(spoolDir);
  const memory = new ScanMemory(join(dataDir, 'scanning.json'));
  const parts = {
    run: runProgram,
    workDir,
    scripts,
    addresses: () => memory.addresses(),
    certificates: memory.certificates,
    pc: { name: () => memory.pcName(), isKept: (pageId: string) => isKept(spoolDir, pageId) },
  };
  return new ScanStation({
    spoolDir,
    drivers: setup
      .filter(({ worksOn }) => worksOn(process.platform))
      .map(({ kind, open }) => ({ kind, driver: open(parts) })),
    memory,
    now: () => new Date().toISOString(),
  });
};
