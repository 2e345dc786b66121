import type { SyncState } from '#renderer/data/contract/sync.ts';

/** Whether the server cannot hear this desk now: what is done here is kept and sent later. */
export const isAway = (state: SyncState): boolean =>
  state.kind === 'troubled' && state.trouble !== 'limit' && state.trouble !== 'refused';
