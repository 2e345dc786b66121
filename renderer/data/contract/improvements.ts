import type { CauseArea } from '#shared/documents/improvement.ts';
import type { ImprovementCommandBody, ImprovementDocument } from '#shared/workflow/improvement.ts';
import type { BeforeAfter } from '#shared/domain/practice/effect.ts';
import type { Periods, RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import type { LocalVerdict } from './requests.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** An improvement action as this desk sees it: what was done here and not yet confirmed laid over it. */
export interface LocalImprovement {
  improvement: ImprovementDocument;
  /** Events not confirmed yet. */
  pending: number;
}

/** Improvement actions, and the recurring causes they are about. */
export interface ImprovementData {
  watchImprovements(show: (improvements: LocalImprovement[]) => void): Promise<Unsubscribe>;
  /** `id` null: a new improvement of `office`. */
  submitImprovement(id: string | null, office: string, body: ImprovementCommandBody): Promise<LocalVerdict>;
  /** Recurring causes among the requests this person sees. */
  findCauses(periods: Periods): Promise<RecurringCause[]>;
  /** Requests at a place and elsewhere before an action began and after it was done, `days` each way at most. */
  countAround(
    area: CauseArea,
    span: { begunAt: string; doneAt: string; days: number },
  ): Promise<BeforeAfter & { days: number }>;
}
