import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow, RowDecision } from '#renderer/data/contract/queue.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';

const atMost = 300;
const question = { ...everything, only: 'decided', sort: 'decided', offset: 0, limit: atMost } as const;

/** A word said on an escalation, with the request it was about. */
export interface Decided {
  row: QueueRow;
  decision: RowDecision;
}

/** Decisions on the escalations this person may decide, latest first; null until read. */
export const useDecided = (): readonly Decided[] | null => {
  const { data } = useDesk();
  const [decided, setDecided] = useState<readonly Decided[] | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const { rows } = await data.queryQueue(question);
      const all = rows.flatMap((row) => row.decisions.map((decision) => ({ row, decision })));
      all.sort((a, b) => (a.decision.at > b.decision.at ? -1 : 1));
      if (current) setDecided(all);
    };
    void look();
    const stop = data.watchRows(() => void look());
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data]);
  return decided;
};
