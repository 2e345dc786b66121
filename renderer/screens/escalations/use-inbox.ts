import { useCallback, useEffect, useRef, useState } from 'react';
import type { Escalation } from '#shared/documents/escalation.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';

/** More than anybody decides in a sitting; the rest comes as these are decided. */
const atMost = 1000;
const question = { ...everything, only: 'to-decide', sort: 'decide', offset: 0, limit: atMost } as const;

/** An escalation in the inbox. `settled`: somebody else decided while it was on the screen, and how. */
export interface InboxEntry {
  row: QueueRow;
  settled: Escalation | null;
}

/**
 * What waits for this person's word, by time left to decide. What somebody else decides meanwhile stays in its place, marked,
 * until the screen is left; what this person decides goes.
 */
export const useInbox = (): readonly InboxEntry[] | null => {
  const { data, person } = useDesk();
  const [entries, setEntries] = useState<readonly InboxEntry[] | null>(null);
  const known = useRef<readonly InboxEntry[]>([]);
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const { rows } = await data.queryQueue(question);
    const waiting = new Set(rows.map((row) => row.id));
    const settled: InboxEntry[] = [];
    for (const entry of known.current) {
      if (waiting.has(entry.row.id)) continue;
      const found = entry.settled ? null : await data.getRequest(entry.row.id);
      const escalation = found && 'request' in found ? found.request.escalation : entry.settled;
      if (escalation && escalation.state !== 'proposed' && escalation.decidedBy !== person.id)
        settled.push({ row: entry.row, settled: escalation });
    }
    if (mine !== turn.current) return;
    const decideBy = ({ row }: InboxEntry) => row.escalation?.decideBy ?? '';
    known.current = [...rows.map((row) => ({ row, settled: null })), ...settled].sort((a, b) =>
      decideBy(a) < decideBy(b) ? -1 : decideBy(a) > decideBy(b) ? 1 : 0,
    );
    setEntries(known.current);
  }, [data, person.id]);
  useEffect(() => {
    void load();
    const stop = data.watchRows(() => void load());
    return () => {
      turn.current += 1;
      void stop.then((end) => end());
    };
  }, [data, load]);
  return entries;
};
