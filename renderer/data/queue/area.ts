import { momentOf } from '../rows/moment.ts';
import { atMostEvery } from '../at-most-every.ts';
import type { QueueData } from '../contract/queue.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';

const atMostEveryMs = 150;

/** The desk's requests as lists. */
export const openQueue = ({
  city,
  feed,
  prints,
  reads,
}: Pick<DeskParts, 'city' | 'feed' | 'prints' | 'reads'>): Area<QueueData> => {
  const { table } = feed;
  const momentFor = async (text: string) =>
    momentOf(city.me(), city.reference, city.now(), await prints.of(text));
  const watching = new Subscribers();
  const rows = atMostEvery(atMostEveryMs, () => watching.tell());
  const stop = feed.changed.add(rows.soon);
  return {
    answers: {
      queryQueue: async (query) => {
        const started = performance.now();
        const found = table.query(query, await momentFor(query.text));
        if (query.text.trim() !== '') void reads.noteSearch('queue');
        return { ...found, tookMs: performance.now() - started };
      },
      countViews: async (views) =>
        Object.fromEntries(
          await Promise.all(
            Object.entries(views).map(
              async ([name, query]) => [name, table.count(query, await momentFor(query.text))] as const,
            ),
          ),
        ),
      tagsInUse: () => Promise.resolve(table.tags()),
      watchRows: (changed) => Promise.resolve(watching.add(changed)),
    },
    stop: () => {
      stop();
      rows.stop();
    },
  };
};
