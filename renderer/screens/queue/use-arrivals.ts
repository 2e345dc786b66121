import { useEffect, useState } from 'react';

interface Seen {
  query: unknown;
  total: number | null;
  /** How many more there are than a moment ago; null: as many, or fewer. */
  more: number | null;
}

/** How many rows have come into the list that is shown, for whoever does not see it grow; null: none. */
export const useArrivals = (query: unknown, total: number | null): number | null => {
  const [seen, setSeen] = useState<Seen>({ query, total, more: null });
  useEffect(() => {
    setSeen((was) => {
      if (was.query !== query) return { query, total: null, more: null };
      if (was.total === total) return was;
      const more = was.total === null || total === null ? 0 : total - was.total;
      return { query, total, more: more > 0 ? more : null };
    });
  }, [query, total]);
  return seen.more;
};
