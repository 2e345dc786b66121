import type { SyncState } from '#renderer/data/contract/sync.ts';

/** Whether nobody knows yet what there is: an empty list then is not known to be empty, and a figure is none. */
export const isStillReading = (
  state: SyncState,
): state is Extract<SyncState, { kind: 'starting' | 'first-sync' | 'reading' }> =>
  state.kind === 'starting' || state.kind === 'first-sync' || state.kind === 'reading';
