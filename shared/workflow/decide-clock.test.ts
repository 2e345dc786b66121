import { expect, it } from 'vitest';
import type { CommandBody } from './command.ts';
import type { RequestDocument } from './request.ts';
import { aRequest, contextFor, reference } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';

const waits: CommandBody = { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' };
const answer: CommandBody = {
  type: 'answer',
  outcome: 'settled',
  body: 'Fait.',
  language: 'fr',
  channel: 'counter',
};
/** The request after a command done at `now`, by a calendar that may differ from the shipped one. */
const after = (request: RequestDocument, body: CommandBody, now: string, city = reference) => {
  const command = aCommand(body, { requestId: request._id, doneAt: now, by: 'per-anfa-head-1' });
  const decision = decide(command, { ...contextFor(command, request, null, now), reference: city });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce((folded, event) => apply(folded, event), request);
};

it('an answer that ends a wait is not late for the time that was waited', () => {
  const request = after(aRequest(), waits, '2026-11-24T10:00:00.000Z');
  const answered = after(request, answer, '2026-12-10T10:00:00.000Z');
  expect(answered.due.target && answered.due.target > '2026-12-10T10:00:00.000Z').toBe(true);
});

it('a request handed to an office that is closed is due when that office has worked for it', () => {
  const request = aRequest();
  const closed = {
    ...reference,
    calendar: {
      ...reference.calendar,
      closures: [
        {
          id: 'travaux',
          offices: ['maarif'],
          from: '2026-11-25',
          to: '2026-11-25',
          slots: [],
          reason: { fr: 'Travaux', ar: 'أشغال' },
        },
      ],
    },
  };
  const body: CommandBody = { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' };
  const moved = after(request, body, '2026-11-24T10:00:00.000Z', closed);
  expect([request.due.target, moved.due.target]).toEqual([
    '2026-11-26T09:00:00.000Z',
    '2026-11-27T09:00:00.000Z',
  ]);
});
