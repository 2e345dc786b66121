import type { Person } from '#shared/documents/reference-data.ts';

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

/** What the fault test of the tray calls in the page, as `globalThis.desk`. */
export interface DeskPage {
  open: (session: { syncUrl: string; token: string; person: Person; storeId: string }) => Promise<void>;
  /** Registers a request; its id. */
  register: () => Promise<string>;
  /** Hands a page of `bytes` random bytes to the tray as the shell's `id`, prepared; what came of it. */
  keep: (id: string, bytes: number) => Promise<string>;
  /** Ids of the pages in the tray, in order, and how much room there is. */
  tray: () => Promise<{ pages: string[]; letters: string[]; filed: number; room: string }>;
  /** Tells the tray how much the disk has left. */
  disk: (free: number) => Promise<void>;
  /** Files the only letter of the tray into a request; may be called again and again. */
  file: (requestId: string) => Promise<string>;
  /** Keeps files for the server. */
  attach: (count: number) => Promise<void>;
  /** Ids of the files that a request carries. */
  attached: (requestId: string) => Promise<string[]>;
  waiting: () => Promise<number>;
  /** Syncs now; the name of what was thrown, 'done' without. */
  sync: () => Promise<string>;
}
