import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { type BulkOutcome, outcomeOf } from './outcome.ts';
import type { BulkItem } from './use-bulk.ts';

/** The outcome of each item by request id, followed live: what was pending becomes accepted or refused before one's eyes. */
export const useOutcomes = (items: readonly BulkItem[]): ReadonlyMap<string, BulkOutcome> => {
  const { data } = useDesk();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, BulkOutcome>>(
    () => new Map(items.map((item) => [item.id, outcomeOf(item, undefined)])),
  );
  useEffect(() => {
    let current = true;
    const stops = items.map((item) =>
      data.watchRequest(item.id, (view) => {
        if (current) setOutcomes((before) => new Map(before).set(item.id, outcomeOf(item, view)));
      }),
    );
    return () => {
      current = false;
      for (const stop of stops) void stop.then((end) => end());
    };
  }, [data, items]);
  return outcomes;
};
