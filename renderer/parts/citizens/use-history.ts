import { useEffect, useState } from 'react';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The requests of a known citizen, newest first; null when nobody is chosen or the answer is on its way. */
export const useHistory = (citizenId: string | null): QueueRow[] | null => {
  const { data } = useDesk();
  const [rows, setRows] = useState<QueueRow[] | null>(null);
  useEffect(() => {
    setRows(null);
    if (citizenId === null) return;
    let current = true;
    void data.requestsOfCitizen(citizenId).then((found) => {
      if (current) setRows(found);
    });
    return () => {
      current = false;
    };
  }, [data, citizenId]);
  return rows;
};
