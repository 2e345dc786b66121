import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import type { QueueRow } from '#renderer/data/contract/queue.ts';

/** Somebody who has the number, with their requests, newest first. */
export interface KnownCaller extends CitizenMatch {
  requests: readonly QueueRow[];
  /** When a request of theirs was last answered. */
  answeredAt: string | null;
}
const most = 400;

/** Everybody this desk knows under a number, who has something open first: a family shares a telephone. null: on its way. */
export const useCallers = (number: string | null): KnownCaller[] | null => {
  const { data } = useDesk();
  const [found, setFound] = useState<{ of: string; callers: KnownCaller[] } | null>(null);
  useEffect(() => {
    if (number === null) return;
    let isCurrent = true;
    const look = async () => {
      const matches = (await data.findCitizens(number, most)).filter(({ because }) =>
        because.includes('match.phone'),
      );
      const callers = await Promise.all(
        matches.map(async (match) => {
          const requests = await data.requestsOfCitizen(match.citizen._id);
          const answers = requests.flatMap(({ answeredAt }) => answeredAt ?? []).sort();
          return { ...match, requests, answeredAt: answers.at(-1) ?? null };
        }),
      );
      callers.sort((a, b) => b.openRequests - a.openRequests);
      if (isCurrent) setFound({ of: number, callers });
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [data, number]);
  if (number === null) return [];
  return found?.of === number ? found.callers : null;
};
