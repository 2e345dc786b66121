import { proxy } from 'comlink';
import type { CauseArea } from '#shared/documents/improvement.ts';
import type { ImprovementCommandBody } from '#shared/workflow/improvement.ts';
import type { Periods } from '#shared/domain/practice/recurring-causes.ts';
import type { ImprovementData, LocalImprovement } from '../contract/improvements.ts';
import { causesAmong, countsAround } from './causes.ts';
import type { LocalDesk } from '../desk/open-desk.ts';

/** Improvement actions, and the causes they are about. */
export const improvementData = (desk: LocalDesk): ImprovementData => ({
  watchImprovements(show: (improvements: LocalImprovement[]) => void) {
    show(desk.parts().improvements.list());
    return Promise.resolve(proxy(desk.watchers.addImprovements(show)));
  },

  async submitImprovement(id: string | null, office: string, body: ImprovementCommandBody) {
    const { improvements, sync } = desk.parts();
    const verdict = await improvements.submit(id, office, body);
    if (verdict.accepted) sync.push();
    return verdict;
  },

  findCauses(periods: Periods) {
    return Promise.resolve(causesAmong(desk.parts().feed.table, periods));
  },

  countAround(area: CauseArea, span: { begunAt: string; doneAt: string; days: number }) {
    return Promise.resolve(
      countsAround(desk.parts().feed.table, area, { ...span, now: new Date().toISOString() }),
    );
  },
});
