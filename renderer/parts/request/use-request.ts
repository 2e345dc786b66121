import { useEffect, useState } from 'react';
import type { RequestTrace } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { LocalRequest } from '#renderer/data/contract/requests.ts';

/** The request with this desk's pending commands laid over it, followed live; undefined until the first answer, null when it is not on this PC. */
export const useRequest = (id: string): LocalRequest | RequestTrace | null | undefined => {
  const { data } = useDesk();
  const [shown, setShown] = useState<{ id: string; view: LocalRequest | RequestTrace | null }>();
  useEffect(() => {
    let current = true;
    const stop = data.watchRequest(id, (view) => {
      if (current) setShown({ id, view });
    });
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data, id]);
  return shown?.id === id ? shown.view : undefined;
};
