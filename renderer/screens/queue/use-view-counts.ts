import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { ViewCounts } from '#renderer/data/contract/queue.ts';
import { builtInViews, type KeptView, queryOf } from '#renderer/parts/views/views.ts';

/** How many requests each view holds, from the rows that the lists show. */
export const useViewCounts = (kept: readonly KeptView[]): ViewCounts => {
  const { data } = useDesk();
  const [counts, setCounts] = useState<ViewCounts>({});
  useEffect(() => {
    const window = { offset: 0, limit: 0 };
    const views = Object.fromEntries([
      ...Object.entries(builtInViews).map(([id, query]) => [id, { ...query, ...window }]),
      ...kept.map((view) => [view.id, { ...queryOf(view.base, view.filters, ''), ...window }]),
    ]);
    const count = () => void data.countViews(views).then(setCounts);
    count();
    const stop = data.watchRows(count);
    return () => void stop.then((end) => end());
  }, [data, kept]);
  return counts;
};
