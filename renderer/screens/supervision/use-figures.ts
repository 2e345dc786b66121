import { useEffect, useMemo, useState } from 'react';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { calmly } from '#renderer/parts/figure/calmly.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { BoardCounts, CountedBoards as Counted } from '#renderer/data/contract/figures.ts';
import type { Dimension } from '#shared/domain/figures/board.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { type BoardName, type Boards, boardsOf, type BoardFilter } from './boards.ts';

/** Boards, what was counted for them, and when. */
export interface ShownFigures {
  boards: Boards;
  counted: Readonly<Record<BoardName, BoardCounts>>;
  asOf: string;
}
const nothing: BoardCounts = { totals: {}, response: null, groups: {} };

const named = ({ boards }: Counted): ShownFigures['counted'] => {
  const of = (name: BoardName) => boards[name] ?? nothing;
  return {
    cohort: of('cohort'),
    before: of('before'),
    legal: of('legal'),
    legalBefore: of('legalBefore'),
    present: of('present'),
    weeks: of('weeks'),
    agents: of('agents'),
    agentsPresent: of('agentsPresent'),
  };
};

/** The figures of a filter, counted anew when a request changes, twice a minute, and when the local day turns. */
export const useFigures = (filter: BoardFilter, dimension: Dimension): ShownFigures | null => {
  const { data } = useDesk();
  const now = useNow();
  const today = localDay(now);
  const { period, office, domain, channel } = filter;
  // The boards ask for days, not for instants: they are made anew when the day is another.
  const boards = useMemo(
    () => boardsOf({ period, office, domain, channel }, dimension, `${today}T12:00:00.000Z`),
    [period, office, domain, channel, dimension, today],
  );
  const [figures, setFigures] = useState<ShownFigures | null>(null);
  useEffect(() => {
    let current = true;
    const { soon, stop } = calmly(async () => {
      const counted = await data.countBoards({ ...boards });
      if (current) setFigures({ boards, counted: named(counted), asOf: counted.asOf });
    });
    const watching = data.watchRows(soon);
    return () => {
      current = false;
      stop();
      void watching.then((end) => end());
    };
  }, [data, boards, now]);
  return figures;
};
