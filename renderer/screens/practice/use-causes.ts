import { useEffect, useState } from 'react';
import type { Periods, RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** Causes and the periods they were found in. */
export interface FoundCauses {
  causes: readonly RecurringCause[];
  periods: Periods;
}
/** How long requests have to stand still before they are looked through again. */
const quietMs = 1500;

/** Recurring causes of a period; null while they are first looked for. Looked for again when requests change, unless somebody is reading. */
export const useCauses = (periods: Periods, isReading: boolean): FoundCauses | null => {
  const { data } = useDesk();
  const [found, setFound] = useState<FoundCauses | null>(null);
  useEffect(() => setFound(null), [periods]);
  useEffect(() => {
    if (isReading) return undefined;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () =>
      void data.findCauses(periods).then((causes) => {
        if (current) setFound({ causes, periods });
      });
    look();
    const stop = data.watchRows(() => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, quietMs);
    });
    return () => {
      current = false;
      if (timer !== null) clearTimeout(timer);
      void stop.then((end) => end());
    };
  }, [data, periods, isReading]);
  return found;
};
