import type {
  ScannerCapabilities,
  ScannerDevice,
  ScanProblem,
  ScanSettings,
} from '#shared/contracts/scanning-api.ts';
import type { PageMime } from '#shared/documents/waiting-page.ts';

/** Why a device gave no page, or no further page. */
export class ScannerError extends Error {
  constructor(
    readonly code: ScanProblem,
    /** For the log: never a page's content or a file's name. */
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

/** A page as it comes from the device. */
export interface ScannedPage {
  /** What it is to be kept as, when its original is named by it. */
  id?: string;
  /** From 1, without holes. */
  number: number;
  side: 'front' | 'back';
  mime: PageMime;
  bytes: Buffer;
  /** When it came as a file: its name without the folder. */
  fileName: string | null;
}

/** Scanners that a person adds by typing their address. */
export interface ByAddress {
  /** The scanner at an address, and the address as it is to be kept. Fails with a {@link ScannerError}. */
  probe: (url: string, signal: AbortSignal) => Promise<{ device: ScannerDevice; address: string }>;
  /** The address that a device was added by. */
  addressOf: (deviceId: string) => string;
}

/** Scanners of one kind. Contract suite: `test/contracts/scanner-driver.ts`. Everything fails with a {@link ScannerError}. */
export interface ScannerDriver {
  /** Its devices' ids begin with it. */
  readonly name: string;
  /** When its scanners may be added by their address. */
  readonly byAddress?: ByAddress;
  /** Devices that answer now; none is no error. Aborting ends it at once with `cancelled`. */
  list: (signal: AbortSignal) => Promise<ScannerDevice[]>;
  /** `unreachable` when there is no such device now. */
  capabilities: (deviceId: string, signal: AbortSignal) => Promise<ScannerCapabilities>;
  /**
   * Gives the pages as they come. Asking for the next page says that the one before is safe. Settings outside the
   * capabilities are `unsupported-setting` before any paper moves; null where there is nothing to set. Aborting, or leaving
   * the loop, stops the device; an abort ends the loop at once with `cancelled`. After a jam the pages before it have come.
   */
  scan: (deviceId: string, settings: ScanSettings | null, signal: AbortSignal) => AsyncIterable<ScannedPage>;
  /** Devices that are taken from by themselves, each page a letter of its own. It goes on until it is aborted. */
  watch?: (deviceId: string, signal: AbortSignal) => AsyncIterable<ScannedPage>;
  /** Files that have stood there for long and are not whole. */
  unfinished?: (deviceId: string) => readonly string[];
  /** The letters of these pages are filed, or thrown away for good: where originals were kept, they go. Can be repeated. */
  letGo?: (pageIds: readonly string[]) => Promise<void>;
}
