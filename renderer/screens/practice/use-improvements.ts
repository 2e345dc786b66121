import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { LocalImprovement } from '#renderer/data/contract/improvements.ts';

/** Improvement actions of the city, followed live; null until the first answer. */
export const useImprovements = (): readonly LocalImprovement[] | null => {
  const { data } = useDesk();
  const [improvements, setImprovements] = useState<readonly LocalImprovement[] | null>(null);
  useEffect(() => {
    const stop = data.watchImprovements(setImprovements);
    return () => void stop.then((end) => end());
  }, [data]);
  return improvements;
};
