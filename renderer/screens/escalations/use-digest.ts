import { cityNow } from '#renderer/i18n/city-now.ts';
import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { everything, type QueueQuery } from '#shared/domain/figures/queue-query.ts';
import { sinceYesterday } from './since-yesterday.ts';

/** What a digest tells, in the order it is read. */
export const digestParts = ['proposed', 'escalated-to-me', 'decided', 'overdue'] as const;
export type DigestPart = (typeof digestParts)[number];
export type DigestRows = Readonly<Record<DigestPart, readonly QueueRow[]>>;

const atMost = 500;
const ask = (changes: Partial<QueueQuery>): QueueQuery => ({
  ...everything,
  ...changes,
  offset: 0,
  limit: atMost,
});

/** What is new for this person since yesterday, from this desk's rows; null until read. Read once: a digest does not move. */
export const useDigest = (isWanted: boolean): DigestRows | null => {
  const { data, person } = useDesk();
  const [digest, setDigest] = useState<DigestRows | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let current = true;
    const since = sinceYesterday(cityNow());
    const read = async (changes: Partial<QueueQuery>, isNew: (row: QueueRow) => boolean) =>
      (await data.queryQueue(ask(changes))).rows.filter(isNew);
    const byOthers = (row: QueueRow) => row.decisions.some(({ at, by }) => at >= since && by !== person.id);
    const approvedLately = (row: QueueRow) =>
      row.decisions.some(({ what, at }) => what === 'approved' && at >= since);
    void Promise.all([
      read({ only: 'to-decide', sort: 'decide' }, (row) => (row.escalation?.proposedAt ?? '') >= since),
      read({ only: 'escalated-to-me' }, approvedLately),
      read({ only: 'decided', sort: 'decided' }, byOthers),
      read({ only: 'overdue', assignee: 'me' }, (row) => (row.dueAt ?? '') >= since),
    ]).then(([proposed, escalated, decided, overdue]) => {
      if (current) setDigest({ proposed, 'escalated-to-me': escalated, decided, overdue });
    });
    return () => {
      current = false;
    };
  }, [data, person.id, isWanted]);
  return digest;
};
