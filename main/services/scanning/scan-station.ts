import type { ScannerDriver } from '#main/ports/scanner-driver.ts';
import type { ScannerDevice } from '#shared/contracts/scanning-api.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { ScanJobs } from './scan-jobs.ts';
import type { ScanMemory } from './scan-memory.ts';

/** What the scanners of one PC stand on. */
export interface ScanStationParts {
  /** Where pages wait, a folder for each person's store. */
  spoolDir: string;
  drivers: readonly ScannerDriver[];
  memory: ScanMemory;
  /** Asks a network scanner at an address typed by a person. Fails with a ScannerError. */
  probe: (url: string, signal: AbortSignal) => Promise<{ device: ScannerDevice; address: string }>;
  now: () => string;
}

/** The scanners, jobs and spool of one PC, shared by the desks that are opened on it. */
export class ScanStation {
  readonly drivers: readonly ScannerDriver[];
  readonly memory: ScanMemory;
  readonly jobs: ScanJobs;
  readonly probe: ScanStationParts['probe'];
  readonly now: () => string;
  readonly spoolDir: string;

  constructor(parts: ScanStationParts) {
    this.drivers = parts.drivers;
    this.memory = parts.memory;
    this.probe = parts.probe;
    this.now = parts.now;
    this.jobs = new ScanJobs(parts.now);
    this.spoolDir = parts.spoolDir;
  }

  /** The driver of a device, by the prefix of its id. Fails with `unreachable` when it is not one of ours. */
  driverOf(deviceId: string): ScannerDriver {
    const driver = this.drivers.find(({ name }) => deviceId.startsWith(`${name}:`));
    if (!driver) throw new DesktopFailure('unreachable');
    return driver;
  }
}
