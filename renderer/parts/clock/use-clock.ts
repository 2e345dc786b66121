import { useEffect, useState } from 'react';
import type { ClockState } from '#renderer/data/contract/clock.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** This desk's time, and how far it can be believed; null before it is known. */
export const useClock = (): ClockState | null => {
  const { data } = useDesk();
  const [clock, setClock] = useState<ClockState | null>(null);
  useEffect(() => {
    const stop = data.watchClock(setClock);
    return () => void stop.then((end) => end());
  }, [data]);
  return clock;
};
