import { v7 } from 'uuid';
import type { DesktopEventData } from '#shared/contracts/desktop-api.ts';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import type { ScannedPage, ScannerDriver } from '#main/ports/scanner-driver.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { problemOf } from './find-devices.ts';
import type { Spool } from '#main/services/spool/spool.ts';

type End = DesktopEventData<'scanning.ended'>;

/** A scan that is asked for. The job ends by telling `ended`, whatever happens. */
export interface JobOrder {
  driver: ScannerDriver;
  deviceId: string;
  settings: ScanSettings | null;
  /** Whose pages these will be. */
  storeId: string;
  spool: Spool;
  arrived: (page: WaitingPage) => void;
  ended: (end: End) => void;
  /** Taken from by itself, until `signal` ends it. */
  watch?: { signal: AbortSignal };
}

interface Running {
  jobId: string;
  deviceId: string;
  storeId: string;
  pages: number;
  abort: AbortController;
  isWatch: boolean;
}

const problemOfJob = (error: unknown): NonNullable<End['problem']> => {
  if (error instanceof DesktopFailure && error.code === 'disk-full') return 'disk-full';
  const problem = problemOf(error);
  if (problem === 'failed')
    console.error(`A scan failed: ${error instanceof Error ? error.message : 'unknown'}`);
  return problem;
};

const pagesOf = ({ driver, deviceId, settings, watch }: JobOrder, signal: AbortSignal) =>
  watch && driver.watch ? driver.watch(deviceId, signal) : driver.scan(deviceId, settings, signal);

/** The scans under way on this PC: one a device. A page is told only once it is safe in the spool. */
export class ScanJobs {
  readonly #running = new Map<string, Running>();

  constructor(private readonly now: () => string) {}

  /** Fails with `busy` while the device has a job. */
  start(order: JobOrder): { jobId: string } {
    const { deviceId, storeId } = order;
    if (this.isBusy(deviceId)) throw new DesktopFailure('busy');
    const job: Running = {
      jobId: `job-${v7()}`,
      deviceId,
      storeId,
      pages: 0,
      abort: new AbortController(),
      isWatch: order.watch !== undefined,
    };
    order.watch?.signal.addEventListener('abort', () => job.abort.abort());
    this.#running.set(job.jobId, job);
    void this.#run(job, order);
    return { jobId: job.jobId };
  }

  /** Nothing happens when it has ended, or is somebody else's. */
  cancel(jobId: string, storeId: string): void {
    const job = this.#running.get(jobId);
    if (job?.storeId === storeId) job.abort.abort();
  }

  of(storeId: string): { jobId: string; deviceId: string; pages: number }[] {
    return [...this.#running.values()]
      .filter((job) => job.storeId === storeId && !job.isWatch)
      .map(({ jobId, deviceId, pages }) => ({ jobId, deviceId, pages }));
  }

  /** Whether a device is being scanned with, or taken from by itself. */
  isBusy(deviceId: string): boolean {
    return [...this.#running.values()].some((job) => job.deviceId === deviceId);
  }

  /** Ends all scans; their pages stay. */
  stop(): void {
    for (const job of this.#running.values()) job.abort.abort();
  }

  async #run(job: Running, order: JobOrder): Promise<void> {
    const { jobId, deviceId, abort } = job;
    let problem: End['problem'] = null;
    try {
      for await (const page of pagesOf(order, abort.signal)) {
        const kept = await order.spool.keep(this.#describe(job, order, page), page.bytes, page.id);
        job.pages += 1;
        order.arrived(kept);
      }
    } catch (error) {
      problem = problemOfJob(error);
    }
    this.#running.delete(jobId);
    order.ended({ jobId, deviceId, pages: job.pages, problem });
  }

  #describe(job: Running, order: JobOrder, page: ScannedPage): Omit<WaitingPage, 'id' | 'size' | 'hash'> {
    return {
      // A file is a letter of its own, whatever came before and after it.
      jobId: page.fileName === null ? job.jobId : `job-${v7()}`,
      deviceId: job.deviceId,
      number: page.number,
      side: page.side,
      mime: page.mime,
      scannedAt: this.now(),
      resolution: order.settings?.resolution ?? null,
      fileName: page.fileName,
    };
  }
}
