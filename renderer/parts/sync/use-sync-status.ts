import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';

/** How the sync goes, followed while the component is on the screen. */
export const useSyncStatus = (): SyncStatus => {
  const { data } = useDesk();
  const [status, setStatus] = useState<SyncStatus>({
    state: { kind: 'starting' },
    pending: 0,
    refused: [],
    lastSyncAt: null,
    restored: null,
  });
  useEffect(() => {
    const stop = data.watchSync(setStatus);
    return () => void stop.then((end) => end());
  }, [data]);
  return status;
};
