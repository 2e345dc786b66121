import type { ImprovementData, LocalImprovement } from '../contract/improvements.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';
import { causesAmong, countsAround } from './causes.ts';
import { LocalImprovements } from './local-improvements.ts';

/** Improvement actions, and the causes they are about. */
export const openImprovements = async ({
  city,
  clock,
  code,
  database,
  feed,
  outbox,
  sync,
}: Pick<DeskParts, 'city' | 'clock' | 'code' | 'database' | 'feed' | 'outbox' | 'sync'>): Promise<
  Area<ImprovementData>
> => {
  const watching = new Subscribers<[LocalImprovement[]]>();
  const improvements = await LocalImprovements.open({ city, clock, code, outbox }, database.improvements);
  const stop = improvements.changed.add(() => watching.tell(improvements.list()));
  return {
    answers: {
      watchImprovements: (show) => {
        show(improvements.list());
        return Promise.resolve(watching.add(show));
      },
      submitImprovement: async (id, office, body) => {
        const verdict = await improvements.submit(id, office, body);
        if (verdict.accepted) sync.push();
        return verdict;
      },
      findCauses: (periods) => Promise.resolve(causesAmong(feed.table, periods)),
      countAround: (area, span) =>
        Promise.resolve(countsAround(feed.table, area, { ...span, now: city.now() })),
    },
    stop: () => {
      stop();
      improvements.stop();
    },
  };
};
