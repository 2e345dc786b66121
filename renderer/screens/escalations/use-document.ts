import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import type { LocalRequest } from '#renderer/data/contract/requests.ts';

/** The whole request behind a row, read again when the row changes; null until read or when it left. */
export const useDocument = ({ id, updatedAt, pending }: QueueRow): LocalRequest | null => {
  const { data } = useDesk();
  const [view, setView] = useState<LocalRequest | null>(null);
  useEffect(() => {
    let current = true;
    void data.getRequest(id).then((found) => {
      if (current) setView(found && 'request' in found ? found : null);
    });
    return () => {
      current = false;
    };
  }, [data, id, updatedAt, pending]);
  return view;
};
