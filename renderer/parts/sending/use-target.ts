import { useEffect, useState } from 'react';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The request an action is about, as it stands when the action is begun. */
export const useTarget = (id: string): RequestDocument | null => {
  const { data } = useDesk();
  const [target, setTarget] = useState<RequestDocument | null>(null);
  useEffect(() => {
    let current = true;
    void data.getRequest(id).then((found) => {
      if (current && found && 'request' in found) setTarget(found.request);
    });
    return () => {
      current = false;
    };
  }, [data, id]);
  return target;
};
