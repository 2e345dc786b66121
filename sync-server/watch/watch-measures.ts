import type { WatchParts } from './watch.ts';
import type { Metrics } from '../observe/metrics.ts';

/** Lets the watch's work be counted. */
export const watchMeasures = (metrics: Metrics): Required<Pick<WatchParts, 'fired' | 'recalculated'>> => ({
  fired: (firings) => {
    for (const { type, isDone, lateSeconds } of firings) {
      metrics.watchFired.inc({ type, done: isDone ? 'yes' : 'no' });
      if (isDone) metrics.watchLag.observe(lateSeconds);
    }
  },
  recalculated: ({ examined, changed }) => {
    metrics.recalculated.inc({ changed: 'yes' }, changed);
    metrics.recalculated.inc({ changed: 'no' }, examined - changed);
  },
});
