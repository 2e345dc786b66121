import { useEffect, useState } from 'react';
import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

const most = 400;

/** Everybody this desk knows under a number, who has something open first: a family shares a telephone. null: on its way. */
export const useCallers = (number: string | null): CitizenMatch[] | null => {
  const { data } = useDesk();
  const [found, setFound] = useState<{ of: string; callers: CitizenMatch[] } | null>(null);
  useEffect(() => {
    if (number === null) return;
    let isCurrent = true;
    const look = async () => {
      const matches = await data.findCitizens(number, most);
      const callers = matches.filter(({ because }) => because.includes('match.phone'));
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
