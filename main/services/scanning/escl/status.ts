import type { ScanProblem, ScanSource } from '#shared/contracts/scanning-api.ts';
import type { XmlElement } from './xml.ts';

/** What a scanner says in `ScannerStatus`, as far as it matters here. */
export interface EsclStatus {
  /** `Idle`, `Processing`, `Testing` (warming up), `Stopped`, `Down`. */
  state: string;
  /** `ScannerAdfLoaded`, `ScannerAdfEmpty`, `ScannerAdfJam`…; null without a feeder. */
  feeder: string | null;
}

/** Reads a `ScannerStatus` document. */
export const readStatus = (root: XmlElement): EsclStatus => ({
  state: root.text('State') ?? '',
  feeder: root.text('AdfState'),
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
