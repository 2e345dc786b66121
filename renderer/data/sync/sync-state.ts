import type { SyncState } from '../contract/sync.ts';

/** What the sync knows; the state shown is derived from it. */
export interface SyncFacts {
  opened: boolean;
  signedOut: boolean;
  offlineSince: string | null;
  /** Documents got and still to come in the first sync; null once it is done. */
  first: { done: number; pending: number } | null;
  waiting: number;
  sending: boolean;
  lastSyncAt: string | null;
}

/** The one thing to say about the sync, most pressing first. */
export const syncStateOf = (facts: SyncFacts): SyncState => {
  if (facts.signedOut) return { kind: 'signed-out', waiting: facts.waiting };
  if (facts.offlineSince !== null)
    return { kind: 'offline', since: facts.offlineSince, waiting: facts.waiting };
  if (facts.first !== null)
    return { kind: 'first-sync', done: facts.first.done, total: facts.first.done + facts.first.pending };
  if (facts.waiting > 0) return { kind: 'sending', count: facts.waiting };
  return facts.lastSyncAt === null || !facts.opened
    ? { kind: 'starting' }
    : { kind: 'idle', lastSyncAt: facts.lastSyncAt };
};
