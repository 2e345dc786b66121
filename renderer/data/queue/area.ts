import { momentOf } from '../rows/moment.ts';
import { atMostEvery } from '../at-most-every.ts';
import type { QueueData } from '../contract/queue.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';

const atMostEveryMs = 150;

/** The desk's requests as lists. */
export const openQueue = ({ city, feed }: Pick<DeskParts, 'city' | 'feed'>): Area<QueueData> => {
  const { table } = feed;
  const moment = () => momentOf(city.me(), city.reference, city.now());
  const watching = new Subscribers();
  const rows = atMostEvery(atMostEveryMs, () => watching.tell());
  const stop = feed.changed.add(rows.soon);
  return {
    answers: {
      queryQueue: (query) => {
        const started = performance.now();
        const found = table.query(query, moment());
        return Promise.resolve({ ...found, tookMs: performance.now() - started });
      },
      countViews: (views) => {
        const now = moment();
        return Promise.resolve(
          Object.fromEntries(Object.entries(views).map(([name, query]) => [name, table.count(query, now)])),
        );
      },
      tagsInUse: () => Promise.resolve(table.tags()),
      watchRows: (changed) => Promise.resolve(watching.add(changed)),
    },
    stop: () => {
      stop();
      rows.stop();
    },
  };
};
