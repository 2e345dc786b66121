import type { DesksAnswer } from '#shared/contracts/sync-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { OutboxEntry } from './requests.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/**
 * Why a call to the server did not come through; each has its words, with what to do.
 * - `network`: nobody answers, or a proxy does not reach the server;
 * - `portal`: somebody else answers with a page, as a network does that asks to be signed in to;
 * - `busy`: the server asks to be left alone for a while;
 * - `limit`: what was sent is larger than something on the way lets through;
 * - `refused`: the way or the server does not take the call at all;
 * - `signed-out`: the session is over;
 * - `server-error`: the server stumbled.
 */
export type Trouble = 'network' | 'portal' | 'busy' | 'limit' | 'refused' | 'signed-out' | 'server-error';

/** What has not left this PC; null while that is still being read: nobody knows yet. */
export interface WaitingWork {
  /** On their way, or going by themselves when they can. */
  actions: number;
  files: number;
  /** What does not go by itself: commands that cannot be read or opened here, files that the server does not take. */
  stays: { actions: number; files: number };
  /** All of it; 0: everything has been sent. */
  total: number;
}

/** A small union derived before drawing. Times are instants. */
export type SyncState =
  | { kind: 'starting' }
  /** The desk is open and reads what it has: lists and figures are not whole yet. */
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'first-sync'; done: number; total: number }
  | { kind: 'idle'; lastSyncAt: string }
  /** All is here and sent that can be; some things stay. */
  | { kind: 'stays'; waiting: WaitingWork }
  | { kind: 'sending'; waiting: WaitingWork }
  | { kind: 'troubled'; trouble: Trouble; since: string; waiting: WaitingWork | null };

/** A command that did not get through by itself; it is kept, what does not follow from it goes on. `not-judged`: what it is about cannot be read over there. */
export interface HeldBack {
  command: Command;
  why: 'limit' | 'refused' | 'not-judged';
}

/** The server was put back to a copy: what this desk did about it. */
export interface RestoredNote {
  /** By the server's clock. */
  at: string;
  /** Acts offered again; `waiting`: of these, not judged yet. */
  offered: number;
  waiting: number;
  /** Files it lacked, sent again. */
  files: number;
  /** References of requests of other desks that this one had read and the server has not got yet. */
  gone: string[];
}

export interface SyncStatus {
  state: SyncState;
  /** Not yet sent, or not yet judged by the server. */
  waiting: WaitingWork | null;
  held: HeldBack[];
  /** Commands refused and not dismissed; shown whatever the state. */
  refused: OutboxEntry[];
  /** Files that the server never takes; kept here. */
  refusedFiles: number;
  aside: SetAside;
  lastSyncAt: string | null;
  /** null: nothing to tell (any more). */
  restored: RestoredNote | null;
}

/** What this version of the program cannot read: kept, and read again after an update. */
export interface SetAside {
  /** Documents written by a newer version. */
  newer: number;
  /** Documents that do not have their shape; by kind and id. */
  unreadable: { kind: string; id: string }[];
  /** Commands of this desk; `unopened`: what cannot even be opened. */
  commands: number;
  unopened: number;
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
