import type { ScanProblem, ScanSource } from '#shared/contracts/scanning-api.ts';
import type { XmlElement } from './xml.ts';

/** A job as `ScannerStatus` lists it. */
export interface EsclJobInfo {
  /** The last part of its address: hosts and paths before it differ from how we reach the scanner. */
  name: string;
  /** `Pending`, `Processing`, `Completed`, `Canceled`, `Aborted`. */
  state: string;
  /** Images that wait at the scanner to be fetched; 0 when it does not say. */
  toTransfer: number;
}

/** What a scanner says in `ScannerStatus`, as far as it matters here. */
export interface EsclStatus {
  /** `Idle`, `Processing`, `Testing` (warming up), `Stopped`, `Down`. */
  state: string;
  /** `ScannerAdfLoaded`, `ScannerAdfEmpty`, `ScannerAdfJam`…; null without a feeder. */
  feeder: string | null;
  jobs: readonly EsclJobInfo[];
}

/** The last part of a job's address. */
export const jobName = (address: string): string => address.replace(/\/+$/, '').split('/').at(-1) ?? '';

/** Reads a `ScannerStatus` document. */
export const readStatus = (root: XmlElement): EsclStatus => ({
  state: root.text('State') ?? '',
  feeder: root.text('AdfState'),
  jobs: root.all('JobInfo').map((job) => ({
    name: jobName(job.text('JobUri') ?? ''),
    state: job.text('JobState') ?? '',
    toTransfer: Number(job.text('ImagesToTransfer')) || 0,
  })),
});

const feederProblems: Record<string, ScanProblem> = {
  ScannerAdfJam: 'jam',
  ScannerAdfMispick: 'jam',
  ScannerAdfMultipickDetected: 'jam',
  ScannerAdfHatchOpen: 'cover-open',
  ScannerAdfEmpty: 'no-paper',
};

/** What is wrong with the feeder; null when nothing is, or the flatbed is meant. */
export const feederProblem = (status: EsclStatus, source: ScanSource): ScanProblem | null =>
  source === 'flatbed' || status.feeder === null ? null : (feederProblems[status.feeder] ?? null);
