import { useEffect, useState } from 'react';

/** Whether something has gone on for longer than `afterMs`. */
export const useLate = (isGoingOn: boolean, afterMs: number): boolean => {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [isGoingOn, afterMs]);
  return isLate;
};
