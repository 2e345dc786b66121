import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';

/** Before the desk has answered. */
const unknown: SyncStatus = {
  state: { kind: 'starting' },
  waiting: null,
  held: [],
  refused: [],
  refusedFiles: 0,
  aside: { newer: 0, unreadable: [], commands: 0, unopened: 0 },
  lastSyncAt: null,
  restored: null,
};

/** How the sync goes, followed while the component is on the screen. */
export const useSyncStatus = (): SyncStatus => {
  const { data } = useDesk();
  const [status, setStatus] = useState<SyncStatus>(unknown);
  useEffect(() => {
    const stop = data.watchSync(setStatus);
    return () => void stop.then((end) => end());
  }, [data]);
  return status;
};
