import { useEffect, useState } from 'react';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { type RoundArea, roundOf } from './round.ts';

/** The round through some requests of this desk; null until read. What has left this person's offices is left out. */
export const useRound = (ids: readonly string[]): readonly RoundArea[] | null => {
  const { data } = useDesk();
  const [round, setRound] = useState<readonly RoundArea[] | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.all(ids.map((id) => data.getRequest(id))).then((views) => {
      const requests = views.flatMap((view): RequestDocument[] =>
        view && 'request' in view ? [view.request] : [],
      );
      if (current) setRound(roundOf(requests));
    });
    return () => {
      current = false;
    };
  }, [data, ids]);
  return round;
};
