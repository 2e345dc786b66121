import type { EventOf } from './event.ts';
import type { RequestDocument } from './request.ts';

/** What a rule's effects change. Who is told and what is sent are other people's events. */
export const ruleChange = (
  request: RequestDocument,
  { effects, due }: EventOf<'rule-applied'>,
): Partial<RequestDocument> => ({
  tags: [...new Set([...request.tags, ...effects.tags])],
  priority: effects.priority ?? request.priority,
  unit: effects.unit ?? request.unit,
  assignee: effects.assignee ?? request.assignee,
  state:
    effects.assignee !== null && (request.state === 'received' || request.state === 'qualified')
      ? 'assigned'
      : request.state,
  due: due ?? request.due,
  closingProposed: effects.proposeClosing ?? request.closingProposed,
});
