import type { RequestDocument } from '#shared/documents/request.ts';

/** Steps that have fired since the clock last began: reopening or an extension arms them all again. */
export const spentSteps = (request: Pick<RequestDocument, 'events'>): ReadonlySet<string> => {
  const spent = new Set<string>();
  for (const { body } of request.events) {
    if (body.type === 'reopened' || body.type === 'escalation-extended') spent.clear();
    else if (body.type === 'reminded') spent.add(body.step);
    else if (body.type === 'escalation-proposed' && body.because !== null) spent.add(body.step);
  }
  return spent;
};

export const isSpent = (request: Pick<RequestDocument, 'events'>, step: string): boolean =>
  spentSteps(request).has(step);
