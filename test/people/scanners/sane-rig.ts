import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { runProgram } from '#main/services/scanning/program/run-program.ts';
import { SaneDriver } from '#main/services/scanning/sane/sane-driver.ts';
import type { ScannerRig } from '#test/contracts/scanner-driver.ts';
import { aSaneTestBackend } from './sane.ts';

/** The real `scanimage` on SANE's test backend. */
export const saneRig = async (): Promise<ScannerRig> => {
  const backend = await aSaneTestBackend();
  const workDir = await mkdtemp(join(tmpdir(), 'maktab-scan-work-'));
  const flatbed: ScanSettings = { source: 'flatbed', resolution: 100, mode: 'grey', size: null };
  const status = (name: string) => () => backend.configure(`read-status-code "SANE_STATUS_${name}"`);
  return {
    driver: new SaneDriver({ run: runProgram, workDir }),
    deviceId: 'sane:test:0',
    settings: { flatbed, feeder: { ...flatbed, source: 'feeder', mode: 'colour' } },
    sheets: 10,
    reset: () => backend.configure(),
    slow: () => backend.configure('read-delay true', 'read-delay-duration 20000'),
    faults: [
      { name: 'jam', problem: 'jam', after: 0, arrange: status('JAMMED') },
      { name: 'empty feeder', problem: 'no-paper', after: 0, arrange: status('NO_DOCS') },
      { name: 'cover open', problem: 'cover-open', after: 0, arrange: status('COVER_OPEN') },
      { name: 'busy', problem: 'busy', after: 0, arrange: status('DEVICE_BUSY') },
      { name: 'denied', problem: 'denied', after: 0, arrange: status('ACCESS_DENIED') },
      { name: 'cable pulled', problem: 'cut', after: 0, arrange: status('IO_ERROR') },
      { name: 'backend gives up', problem: 'failed', after: 0, arrange: status('UNSUPPORTED') },
      { name: 'scanimage crashes', problem: 'failed', after: 0, arrange: status('EOF') },
    ],
    close: async () => {
      await backend.remove();
      await rm(workDir, { recursive: true, force: true });
    },
  };
};
