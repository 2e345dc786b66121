import { useEffect, useState } from 'react';

const tickMs = 30_000;

/** The present instant, renewed twice a minute. */
export const useNow = (): string => {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
};
