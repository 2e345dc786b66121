import type { DesksAnswer } from '#shared/contracts/sync-api.ts';
import type { OutboxEntry } from './requests.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** A small union derived before drawing. Times are instants. */
export type SyncState =
  | { kind: 'starting' }
  | { kind: 'first-sync'; done: number; total: number }
  | { kind: 'idle'; lastSyncAt: string }
  | { kind: 'sending'; count: number }
  | { kind: 'offline'; since: string; waiting: number }
  | { kind: 'signed-out'; waiting: number };

/** The server was put back to a copy: what this desk did about it. */
export interface RestoredNote {
  /** By the server's clock. */
  at: string;
  /** Acts offered again; `waiting`: of these, not judged yet. */
  offered: number;
  waiting: number;
  /** References of requests of other desks that this one had read and the server has not got yet. */
  gone: string[];
}

export interface SyncStatus {
  state: SyncState;
  /** Not yet judged by the server. */
  pending: number;
  /** Refused and not dismissed; shown whatever the state. */
  refused: OutboxEntry[];
  lastSyncAt: string | null;
  /** null: nothing to tell (any more). */
  restored: RestoredNote | null;
}

/** How this desk and the server stand to each other. */
export interface SyncData {
  watchSync(show: (status: SyncStatus) => void): Promise<Unsubscribe>;
  /** Tries now. */
  syncNow(): Promise<void>;
  /** Forgets a refused command after the person has read why. */
  dismiss(commandId: string): Promise<void>;
  /** Forgets that the server was put back, after the person has read it. */
  dismissRestored(): Promise<void>;
  /** Who has sent everything, of the desks whose people this person supervises; null without a network. */
  desks(): Promise<DesksAnswer | null>;
}
