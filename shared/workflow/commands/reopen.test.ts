import { describe, expect, it } from 'vitest';
import { aRequest, contextFor } from '#test/people/city.ts';
import { aCommand, anAnswer, fixedNow } from '#test/people/commands.ts';
import { decide } from '../decide.ts';
import type { RequestDocument } from '../request.ts';

const closed = aRequest(anAnswer(1), { type: 'close' });
/** Closed on 24 November 2026; the last instant of the 90th day after, in Ramadan: Casablanca is at UTC. */
const lastInstant = '2027-02-22T23:59:59.999Z';
const tooLate = '2027-02-23T00:00:00.000Z';

const reopened = (
  request: RequestDocument,
  at: string,
  { now = at, days = 90 }: { now?: string; days?: number } = {},
) => {
  const command = aCommand({ type: 'reopen', reason: 'revenu' }, { requestId: request._id, doneAt: at });
  const context = contextFor(command, request);
  const { retention } = context.reference;
  return decide(command, {
    ...context,
    now,
    reference: { ...context.reference, retention: { ...retention, reopenWithinDays: days } },
  });
};
const refusal = (days: number) => ({
  accepted: false,
  refusal: { code: 'reopen-too-late', values: { days: String(days) } },
});

describe('a request that is over', () => {
  it('is reopened until the last of the days ends in Casablanca, and not after', () => {
    expect(closed).toMatchObject({ state: 'closed', closedAt: fixedNow });
    expect(reopened(closed, lastInstant)).toMatchObject({ accepted: true });
    expect(reopened(closed, tooLate)).toEqual(refusal(90));
  });

  it('is reopened within as many days as the city says', () => {
    expect(reopened(closed, lastInstant, { days: 30 })).toEqual(refusal(30));
    expect(reopened(closed, tooLate, { days: 91 })).toMatchObject({ accepted: true });
  });

  it('also when the desk did it in time and was heard of later', () => {
    expect(reopened(closed, lastInstant, { now: '2027-03-15T09:00:00.000Z' })).toMatchObject({
      accepted: true,
    });
  });

  it('is held to it when it was rejected', () => {
    const rejected: RequestDocument = { ...closed, state: 'rejected', answeredAt: null };
    expect(reopened(rejected, lastInstant)).toMatchObject({ accepted: true });
    expect(reopened(rejected, tooLate)).toEqual(refusal(90));
  });
});

it('an answer that nobody has closed yet is taken up again whenever it is wanted', () => {
  const answered = aRequest(anAnswer(2));
  expect(answered.state).toBe('answered');
  expect(reopened(answered, '2028-11-24T09:00:00.000Z')).toMatchObject({ accepted: true });
});
