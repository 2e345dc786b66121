import { useEffect, useState } from 'react';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The requests of a known citizen, of all their files, newest first; null when nobody is chosen or the answer is on its way. */
export const useHistory = (citizenId: string | null): QueueRow[] | null => {
  const { data } = useDesk();
  const [rows, setRows] = useState<QueueRow[] | null>(null);
  useEffect(() => {
    setRows(null);
    if (citizenId === null) return;
    let current = true;
    const watching = data.watchHistory(citizenId, (found) => {
      if (current) setRows(found);
    });
    return () => {
      current = false;
      void watching.then((stop) => stop());
    };
  }, [data, citizenId]);
  return rows;
};
