import type { ClockState } from '#renderer/data/contract/clock.ts';
import type { LocalVerdict, RequestData } from '#renderer/data/contract/requests.ts';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';
import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';

/** What a screen may ask for. */
export type AskedCommand = Parameters<RequestData['submit']>[1];

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
  /** A token is asked for anew when the page has a `freshToken`, which answers as the shell does. */
  open: (session: { syncUrl: string; token: string; person: Person; storeId: string }) => Promise<void>;
  /** Registers a request that arrived today by the PC's clock, or on a day; its id. */
  register: (arrivedOn?: string) => Promise<string>;
  /** This desk's time as screens follow it. */
  clock: () => Promise<ClockState>;
  /** Writes a note on a request; the refusal's code, null when it was taken here. */
  note: (requestId: string, text: string) => Promise<string | null>;
  /** What this desk shows of a request: its reference and its notes; null when it shows none. */
  seen: (
    requestId: string,
  ) => Promise<{ reference: string; assignee: string | null; state: string; notes: string[] } | null>;
  /** Asks for anything as a screen does; `requestId` null begins a request. */
  act: (requestId: string | null, body: AskedCommand) => Promise<LocalVerdict>;
  /** The day of the city by this desk's clock. */
  today: () => Promise<string>;
  status: () => Promise<SyncStatus>;
  dismissRestored: () => Promise<void>;
  /** Hands a page of `bytes` random bytes to the tray as the shell's `id`, prepared; what came of it. */
  keep: (id: string, bytes: number) => Promise<string>;
  /** Ids of the pages in the tray, in order, and how much room there is. */
  tray: () => Promise<{ pages: string[]; letters: string[]; filed: number; room: string }>;
  /** Tells the tray how much the disk has left. */
  disk: (free: number) => Promise<void>;
  /** Files the only letter of the tray into a request; may be called again and again. */
  file: (requestId: string) => Promise<string>;
  /** Keeps files for the server; what is in each, by id. */
  attach: (count: number) => Promise<Record<string, string>>;
  /** Ids of the files that a request carries. */
  attached: (requestId: string) => Promise<string[]>;
  waiting: () => Promise<number>;
  /** Syncs now; the name of what was thrown, 'done' without. */
  sync: () => Promise<string>;
}

/** What a person has of their own on a PC. */
export interface OwnThings {
  /** As the outbox keeps them: `{ command, status, refusal, order }`. */
  outbox: Record<string, unknown>[];
  drafts: Record<string, unknown>;
  traces: Record<string, unknown>[];
}

/** What the page's `freshToken` is. */
export type FreshToken = (fresh: boolean) => Promise<DesktopResult<'session.token'>>;

/** What the fault test of the own store calls in the page, as `globalThis.layouts`. */
export interface LayoutsPage {
  /** Writes with RxDB what a version of layout 1 or 2 wrote: 1 for the person and in the clear, without traces. */
  write: (layout: 1 | 2, owner: string, things: OwnThings) => Promise<void>;
  /** Opens the own store as a program with this layout does, and gives what is in it; it stays open. */
  open: (who: { storeId: string; personId: string; layout: number }) => Promise<{
    pending: string[];
    refused: string[];
    unreadable: string[];
    unopened: number;
    drafts: Record<string, unknown>;
    traces: string[];
  }>;
  /** Puts what the closed desk of a store keeps of its own back to where layout 2 kept it; how many commands. */
  asBefore: (storeId: string) => Promise<number>;
  /** Replaces what an entry of layout 2 is sealed as by something nobody can open. */
  spoil: (owner: string, id: string) => Promise<void>;
  /** The databases of this PC. */
  databases: () => Promise<string[]>;
}
