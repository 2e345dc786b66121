import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { everything } from '#shared/domain/figures/queue-query.ts';

const question = { ...everything, only: 'to-decide', offset: 0, limit: 0 } as const;

/** How many escalations wait for this person's word, followed live; null until counted. */
export const useToDecide = (): number | null => {
  const { data } = useDesk();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const look = () =>
      void data.countViews({ waiting: question }).then(({ waiting }) => {
        if (current) setCount(waiting ?? 0);
      });
    look();
    const stop = data.watchRows(look);
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data]);
  return count;
};
