import type { ByAddress, ScannerDriver } from '#main/ports/scanner-driver.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import type { Driver } from './driver/define-driver.ts';
import { ScanJobs } from './scan-jobs.ts';
import type { ScanMemory } from './scan-memory.ts';

/** A driver of this PC, and what a person tells its devices apart by. */
export interface StationDriver extends Pick<Driver, 'kind'> {
  driver: ScannerDriver;
}

/** What the scanners of one PC stand on. */
export interface ScanStationParts {
  /** Where pages are kept, a folder for each person's store. */
  spoolDir: string;
  drivers: readonly StationDriver[];
  memory: ScanMemory;
  now: () => string;
}

/** The scanners, jobs and spool of one PC, shared by the desks that are opened on it. */
export class ScanStation {
  readonly drivers: readonly ScannerDriver[];
  readonly memory: ScanMemory;
  readonly jobs: ScanJobs;
  readonly now: () => string;
  readonly spoolDir: string;

  constructor(private readonly parts: ScanStationParts) {
    this.drivers = parts.drivers.map(({ driver }) => driver);
    this.memory = parts.memory;
    this.now = parts.now;
    this.jobs = new ScanJobs(parts.now);
    this.spoolDir = parts.spoolDir;
  }

  /** The driver of a device, by the prefix of its id. Fails with `unreachable` when it is not one of ours. */
  driverOf(deviceId: string): ScannerDriver {
    return this.#found(deviceId).driver;
  }

  /** What a person tells a device apart by. Fails like {@link driverOf}. */
  kindOf(deviceId: string): Driver['kind'] {
    return this.#found(deviceId).kind;
  }

  /** The scanners that people add by their address. Fails with `unreachable` when there are none. */
  get byAddress(): ByAddress {
    const found = this.drivers.find(({ byAddress }) => byAddress !== undefined)?.byAddress;
    if (!found) throw new DesktopFailure('unreachable');
    return found;
  }

  /** The letters of these pages are filed: kept originals go. */
  async letGo(pageIds: readonly string[]): Promise<void> {
    for (const { letGo } of this.drivers.map((driver) => ({ letGo: driver.letGo?.bind(driver) })))
      await letGo?.(pageIds);
  }

  #found(deviceId: string): StationDriver {
    const found = this.parts.drivers.find(({ driver }) => deviceId.startsWith(`${driver.name}:`));
    if (!found) throw new DesktopFailure('unreachable');
    return found;
  }
}
