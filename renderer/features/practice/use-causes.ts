import { useEffect, useState } from 'react';
import type { Periods, RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** Causes and the periods they were found in. */
export interface Found {
  causes: readonly RecurringCause[];
  periods: Periods;
}

/** Recurring causes of a period; null while they are looked for. Looked for again when the period changes, not while one reads. */
export const useCauses = (periods: Periods): Found | null => {
  const { data } = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let current = true;
    setFound(null);
    void data.findCauses(periods).then((causes) => {
      if (current) setFound({ causes, periods });
    });
    return () => {
      current = false;
    };
  }, [data, periods]);
  return found;
};
