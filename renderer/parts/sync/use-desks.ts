import { useEffect, useState } from 'react';
import type { DesksAnswer } from '#shared/contracts/sync-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

const everyMs = 30_000;

/** The desks as the server knows them, asked again twice a minute. 'away': it cannot be asked. */
export const useDesks = (): DesksAnswer | 'away' | null => {
  const { data } = useDesk();
  const [desks, setDesks] = useState<DesksAnswer | 'away' | null>(null);
  useEffect(() => {
    let current = true;
    const ask = () => void data.desks().then((answer) => current && setDesks(answer ?? 'away'));
    ask();
    const timer = setInterval(ask, everyMs);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [data]);
  return desks;
};
