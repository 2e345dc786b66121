import type { ImprovementDocument, ImprovementEvent } from '../improvement.ts';

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

const changeOf = (
  improvement: ImprovementDocument,
  event: ImprovementEvent,
): Partial<ImprovementDocument> => {
  const { body } = event;
  switch (body.type) {
    case 'plan-improvement':
    case 'note-improvement':
      return {};
    case 'revise-improvement': {
      const { type: _type, ...plan } = body;
      return plan;
    }
    case 'move-improvement':
      return {
        state: body.to,
        begunOn: body.to === 'dropped' ? improvement.begunOn : (improvement.begunOn ?? body.on),
        doneOn: body.to === 'done' ? body.on : null,
      };
    case 'publish-practice':
      return { practice: { lesson: body.lesson, by: event.by, at: event.recordedAt } };
  }
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
    ...changeOf(improvement, event),
    version: improvement.version + 1,
    updatedAt: event.recordedAt > improvement.updatedAt ? event.recordedAt : improvement.updatedAt,
    events: [...improvement.events, event],
  };
};
