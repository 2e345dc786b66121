import type { ImprovementDocument, ImprovementEvent } from '#shared/workflow/improvement.ts';
import { improvementRuleOf } from './change-rules.ts';

const begin = (id: string, office: string, event: ImprovementEvent): ImprovementDocument => {
  const { body } = event;
  if (body.type !== 'plan-improvement')
    throw new RangeError(`An improvement begins with 'plan-improvement', not '${body.type}'.`);
  const { type: _type, ...plan } = body;
  return {
    _id: id,
    kind: 'improvement',
    schema: 1,
    version: 1,
    office,
    state: 'planned',
    ...plan,
    begunOn: null,
    doneOn: null,
    practice: null,
    createdAt: event.recordedAt,
    updatedAt: event.recordedAt,
    events: [event],
  };
};

/**
 * Folds one event in; applying it twice changes nothing.
 * @throws RangeError when the first event is not `plan-improvement`
 */
export const applyImprovement = (
  improvement: ImprovementDocument | null,
  event: ImprovementEvent,
  about: { id: string; office: string },
): ImprovementDocument => {
  if (!improvement) return begin(about.id, about.office, event);
  if (improvement.events.some(({ id }) => id === event.id)) return improvement;
  return {
    ...improvement,
    ...improvementRuleOf(event.body.type)?.apply(improvement, event, event.body),
    version: improvement.version + 1,
    updatedAt: event.recordedAt > improvement.updatedAt ? event.recordedAt : improvement.updatedAt,
    events: [...improvement.events, event],
  };
};
