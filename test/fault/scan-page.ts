/** Whose files, through which link. */
export interface ScanSession {
  syncUrl: string;
  token: string;
  person: string;
  storeId: string;
}

/** What the fault test calls in the page, as `globalThis.scans`. */
export interface ScanPage {
  open: (session: ScanSession) => Promise<void>;
  /** Keeps `count` scans of `bytes` random bytes and gives their ids and SHA-256 (hex). */
  keep: (count: number, bytes: number, from: number) => Promise<Record<string, string>>;
  /** How many are not on the server yet. */
  waiting: () => number;
}
