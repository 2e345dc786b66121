import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';

const pageSize = 100;

export interface QueuePages {
  /** null until the first answer. */
  total: number | null;
  rowAt: (index: number) => QueueRow | undefined;
  indexOf: (id: string) => number | null;
  /** Tells which rows are on the screen; loads what is missing. */
  show: (first: number, last: number) => void;
}
interface Loaded {
  query: FigureQuery | null;
  total: number | null;
  pages: ReadonlyMap<number, QueueRow[]>;
}

/** The rows of a query by pages, loaded as they come into sight and again when the data changes. Old rows stay until new ones are there. */
export const useQueuePages = (query: FigureQuery): QueuePages => {
  const { data } = useDesk();
  const [loaded, setLoaded] = useState<Loaded>({ query: null, total: null, pages: new Map() });
  const wanted = useRef({ first: 0, last: 0 });
  const turn = useRef(0);
  const known = useRef(loaded);

  const load = useCallback(
    async (keep: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      const { first, last } = wanted.current;
      const numbers = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter(
        (page) => !keep || !known.current.pages.has(page),
      );
      if (numbers.length === 0) return;
      const answers = await Promise.all(
        numbers.map((page) => data.queryQueue({ ...query, offset: page * pageSize, limit: pageSize })),
      );
      if (mine !== turn.current) return;
      const pages = new Map(keep ? known.current.pages : []);
      numbers.forEach((page, n) => pages.set(page, answers[n]?.rows ?? []));
      known.current = { query, total: answers[0]?.total ?? 0, pages };
      setLoaded(known.current);
    },
    [data, query],
  );

  useEffect(() => {
    let current = true;
    wanted.current = { first: 0, last: 0 };
    void load(false);
    // A watcher ends a moment after it is told to: what it says meanwhile belongs to the former query.
    const stop = data.watchRows(() => current && void load(false));
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data, load]);

  const show = useCallback(
    (first: number, last: number) => {
      wanted.current = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
      if (known.current.query === query) void load(true);
    },
    [load, query],
  );
  const { pages } = loaded;
  return {
    total: loaded.total,
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    indexOf: (id) => {
      for (const [page, rows] of pages) {
        const at = rows.findIndex((row) => row.id === id);
        if (at >= 0) return page * pageSize + at;
      }
      return null;
    },
    show,
  };
};
