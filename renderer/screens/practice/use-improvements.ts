import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { ImprovementView } from '#renderer/data/desk-data.ts';

/** Improvement actions of the city, followed live; null until the first answer. */
export const useImprovements = (): readonly ImprovementView[] | null => {
  const { data } = useDesk();
  const [improvements, setImprovements] = useState<readonly ImprovementView[] | null>(null);
  useEffect(() => {
    const stop = data.watchImprovements(setImprovements);
    return () => void stop.then((end) => end());
  }, [data]);
  return improvements;
};
