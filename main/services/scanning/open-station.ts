import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScannerDriver } from '#main/ports/scanner-driver.ts';
import { discover } from './escl/discover.ts';
import { usualTimes } from './escl/escl-client.ts';
import { EsclDriver } from './escl/escl-driver.ts';
import { FolderDriver } from './folder/folder-driver.ts';
import { Naps2Driver } from './naps2/naps2-driver.ts';
import { runProgram } from './program/run-program.ts';
import { SaneDriver } from './sane/sane-driver.ts';
import type { ScanSetup } from './scan-environment.ts';
import { ScanMemory } from './scan-memory.ts';
import { ScanStation } from './scan-station.ts';
import { clearDrafts } from '#main/services/spool/spool.ts';
import { WiaDriver } from './wia/wia-driver.ts';

/** Where a shell keeps its files. */
export interface ShellPaths {
  dataDir: string;
  /** `wia.ps1` outside any archive: PowerShell reads it itself. */
  wiaScript: string;
}

/** How long announcements are waited for. ms. */
const announceMs = 2500;
const pauseMs = 1000;

/** The drivers of this system, beside the network's and the folders'. */
const systemDrivers = (workDir: string, paths: ShellPaths, setup: ScanSetup): ScannerDriver[] => {
  const parts = { run: runProgram, workDir };
  if (process.platform !== 'win32') return [new SaneDriver(parts)];
  return [
    new WiaDriver({ ...parts, script: paths.wiaScript }),
    new Naps2Driver({ ...parts, program: setup.naps2 }),
  ];
};

/** The scanners of this PC. Clears what an earlier run was killed over; finished pages stay. */
export const openScanStation = async (paths: ShellPaths, setup: ScanSetup): Promise<ScanStation> => {
  const workDir = join(paths.dataDir, 'scan-work');
  const spoolDir = join(paths.dataDir, 'scan-spool');
  await rm(workDir, { recursive: true, force: true });
  await clearDrafts(spoolDir);
  const memory = new ScanMemory(join(paths.dataDir, 'scanning.json'));
  const escl = new EsclDriver({
    discover: (signal) => discover(announceMs, signal),
    addresses: async () => [...new Set([...setup.addresses, ...(await memory.addresses())])],
    times: usualTimes,
    pauseMs,
  });
  return new ScanStation({
    spoolDir,
    drivers: [...systemDrivers(workDir, paths, setup), escl, new FolderDriver(setup.folders)],
    memory,
    probe: (url, signal) => escl.probe(url, signal),
    now: () => new Date().toISOString(),
  });
};
