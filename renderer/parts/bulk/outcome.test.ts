import { describe, expect, it } from 'vitest';
import { traceOf } from '#shared/workflow/trace.ts';
import type { LocalRequest } from '#renderer/data/contract/requests.ts';
import { aRequest } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { outcomeOf } from './outcome.ts';

const request = aRequest();
const command = aCommand(
  { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' },
  { requestId: request._id },
);
const item = {
  id: request._id,
  reference: request.reference,
  subject: request.subject,
  verdict: { accepted: true, commandId: command._id, requestId: request._id },
} as const;
const view = (changes: Partial<LocalRequest> = {}): LocalRequest => ({
  request,
  pendingEventIds: [],
  refused: [],
  ...changes,
});

describe('one of several actions', () => {
  it('is pending until the server has judged it, then done', () => {
    expect(outcomeOf(item, undefined)).toEqual({ kind: 'pending' });
    expect(outcomeOf(item, view({ pendingEventIds: [`${command._id}.0`] }))).toEqual({ kind: 'pending' });
    expect(outcomeOf(item, view())).toEqual({ kind: 'accepted' });
  });
  it('is not pending because another one is', () => {
    expect(outcomeOf(item, view({ pendingEventIds: ['cmd-other-0001.0'] }))).toEqual({ kind: 'accepted' });
  });
  it('is done when the request left with it', () => {
    expect(outcomeOf(item, traceOf(request, 'anfa'))).toEqual({ kind: 'accepted' });
    expect(outcomeOf(item, null)).toEqual({ kind: 'accepted' });
  });
  it('is refused by the desk at once, or by the server later, with why', () => {
    const refusal = { code: 'wrong-state', values: { state: 'closed' } } as const;
    expect(outcomeOf({ ...item, verdict: { accepted: false, refusal } }, view())).toEqual({
      kind: 'refused',
      refusal,
    });
    const entry = { command, status: 'refused', refusal } as const;
    expect(outcomeOf(item, view({ refused: [entry] }))).toEqual({ kind: 'refused', refusal });
  });
});
