import type { RequestDocument } from '#shared/workflow/request.ts';
import type { EventBody } from '#shared/workflow/event.ts';
import type { LadderClock } from '#shared/documents/ladder.ts';

/** Events that fire a step, end a proposal, or arm steps anew: those that name a step or an escalation, and these two. */
type StepBody = Extract<
  EventBody,
  { step: string } | { escalation: string } | { type: 'transferred' | 'reopened' }
>;
const isAboutSteps = (body: EventBody): body is StepBody =>
  'step' in body || 'escalation' in body || body.type === 'transferred' || body.type === 'reopened';

/**
 * Steps that have fired and are not to fire again. Reopening arms them all anew; an extension those of the clock it moved, the
 * target; leaving an office the one whose proposal nobody there decided.
 */
export const spentSteps = (request: Pick<RequestDocument, 'events'>): ReadonlySet<string> => {
  const spent = new Map<string, LadderClock>();
  let open: string | null = null;
  for (const { body } of request.events) {
    if (!isAboutSteps(body)) continue;
    switch (body.type) {
      case 'reminded':
        spent.set(body.step, body.because.clock);
        break;
      case 'escalation-proposed':
        open = body.step;
        if (body.because !== null) spent.set(body.step, body.because.clock);
        break;
      case 'escalation-climbed':
        if (!body.proposed) break;
        open = body.proposed.step;
        if (body.proposed.because) spent.set(open, body.proposed.because.clock);
        break;
      case 'escalation-approved':
      case 'escalation-refused':
        open = null;
        break;
      case 'escalation-extended':
        open = null;
        for (const [step, clock] of spent) if (clock === 'target') spent.delete(step);
        break;
      case 'transferred':
        if (open !== null) spent.delete(open);
        open = null;
        break;
      case 'reopened':
        open = null;
        spent.clear();
        break;
    }
  }
  return new Set(spent.keys());
};

export const isSpent = (request: Pick<RequestDocument, 'events'>, step: string): boolean =>
  spentSteps(request).has(step);
