import { useEffect, useState } from 'react';
import { cityNow } from '#renderer/i18n/city-now.ts';

const tickMs = 30_000;

/** The present instant, renewed twice a minute. */
export const useNow = (): string => {
  const [now, setNow] = useState(cityNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(cityNow()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
};
