import { useEffect, useState } from 'react';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The requests of these ids that this desk holds, in their order; empty while they are read. */
export const useRequests = (ids: readonly string[]): readonly RequestDocument[] => {
  const { data } = useDesk();
  const [requests, setRequests] = useState<readonly RequestDocument[]>([]);
  const key = ids.join(' ');
  useEffect(() => {
    let current = true;
    void Promise.all(
      key
        .split(' ')
        .filter(Boolean)
        .map((id) => data.getRequest(id)),
    ).then((views) => {
      if (current) setRequests(views.flatMap((view) => (view && 'request' in view ? [view.request] : [])));
    });
    return () => {
      current = false;
    };
  }, [data, key]);
  return requests;
};
