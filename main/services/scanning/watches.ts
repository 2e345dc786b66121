import { ScannerError } from '#main/ports/scanner-driver.ts';
import type { ScannerDriver } from '#main/ports/scanner-driver.ts';
import type { JobOrder } from './scan-jobs.ts';
import type { ScanStation } from './scan-station.ts';

/** Whether the desk is still the one that watches. ms. */
const lookMs = 1000;

/** For whom devices are taken from. */
export interface Watcher {
  isOpen: () => boolean;
  order: (driver: ScannerDriver, deviceId: string, signal: AbortSignal) => JobOrder;
}

/** The devices of this PC that are taken from by themselves while a desk is open. One that goes away is asked for again with the next start. */
export class Watches {
  readonly #stops = new Map<string, AbortController>();

  constructor(private readonly station: ScanStation) {}

  /** Takes from every device that is to be watched and is not yet. Gives the names of files there that are not whole. */
  async start(watcher: Watcher): Promise<string[]> {
    const unfinished: string[] = [];
    for (const driver of this.station.drivers.filter((one) => one.watch !== undefined))
      for (const { id } of await driver.list(new AbortController().signal)) {
        if (!(await this.station.memory.isWatched(id))) continue;
        unfinished.push(...(driver.unfinished?.(id) ?? []));
        if (watcher.isOpen() && !this.station.jobs.isBusy(id)) this.#watch(driver, id, watcher);
      }
    return unfinished;
  }

  stop(deviceId: string): void {
    this.#stops.get(deviceId)?.abort();
  }

  #watch(driver: ScannerDriver, deviceId: string, { isOpen, order }: Watcher): void {
    const stop = new AbortController();
    this.#stops.set(deviceId, stop);
    const timer = setInterval(() => {
      if (!isOpen()) stop.abort(new ScannerError('cancelled', 'the desk is closed'));
    }, lookMs);
    timer.unref();
    stop.signal.addEventListener('abort', () => clearInterval(timer));
    this.station.jobs.start(order(driver, deviceId, stop.signal));
  }
}
