import type { LearningData } from '../contract/learning.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { expectationOf, learnLoads, learnTimes } from '../rows/learnt.ts';

/** What the past of the desk's requests says. */
export const openLearning = ({ city, feed }: Pick<DeskParts, 'city' | 'feed'>): Area<LearningData> => {
  const rows = () => [...feed.table.values()].map(({ row }) => row);
  return {
    answers: {
      learn: () => {
        const now = city.now();
        const all = rows();
        return Promise.resolve({
          times: learnTimes(all, city.reference, now),
          loads: learnLoads(all, now),
        });
      },
      expectation: (kind) => Promise.resolve(expectationOf(rows(), city.reference, city.now(), kind)),
    },
    stop: () => undefined,
  };
};
