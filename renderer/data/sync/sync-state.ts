import type { ReadProgress } from '../store/whole-read.ts';
import type { SyncState, Trouble, WaitingWork } from '../contract/sync.ts';

/** Something does not come through, and since when. */
export interface Troubled {
  trouble: Trouble;
  since: string;
}

/** What the sync knows; the state shown is derived from it. */
export interface SyncFacts {
  /** Of reading and of being told of news. */
  link: Troubled | null;
  /** Of sending commands: reading may work all the same. */
  sending: Troubled | null;
  /** Of sending files. */
  files: Troubled | null;
  /** The oldest command that does not get through by its own fault. */
  held: Troubled | null;
  /** What this desk has of its own copy is still being read after opening; null: all is. */
  reading: ReadProgress | null;
  /** Documents got and still to come in the first sync; null once it is done. */
  first: { done: number; pending: number } | null;
  /** null: not known yet. */
  waiting: WaitingWork | null;
  lastSyncAt: string | null;
}

/** The one thing to say about the sync, most pressing first. "Up to date" is said only when it is known that nothing waits. */
export const syncStateOf = (facts: SyncFacts): SyncState => {
  const { reading, link, sending, files, held, first, waiting, lastSyncAt } = facts;
  // Lists are not whole yet, whatever the network does.
  if (reading !== null) return { kind: 'reading', ...reading };
  const all = [link, sending, files, held];
  const troubled = all.find((each) => each?.trouble === 'signed-out') ?? all.find((each) => each !== null);
  if (troubled) return { kind: 'troubled', ...troubled, waiting };
  if (first !== null) return { kind: 'first-sync', done: first.done, total: first.done + first.pending };
  if (waiting === null) return { kind: 'starting' };
  if (waiting.actions + waiting.files > 0) return { kind: 'sending', waiting };
  if (lastSyncAt === null) return { kind: 'starting' };
  return waiting.total === 0 ? { kind: 'idle', lastSyncAt } : { kind: 'stays', waiting };
};
