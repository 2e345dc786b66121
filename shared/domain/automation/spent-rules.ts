import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Rule } from '#shared/documents/rule.ts';

type Named = Pick<Rule, 'id' | 'version'>;

/** Whether this version of a rule has been applied since the request came in or was last reopened: reopening arms all anew. */
export const isSpentRule = ({ events }: Pick<RequestDocument, 'events'>, { id, version }: Named): boolean => {
  for (let n = events.length - 1; n >= 0; n -= 1) {
    const body = events[n]?.body;
    if (body?.type === 'reopened') return false;
    if (body?.type === 'rule-applied' && body.rule === id && body.version === version) return true;
  }
  return false;
};
