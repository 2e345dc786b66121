import { describe, expect, it } from 'vitest';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { commandOfMoment } from '#shared/domain/escalation/command-of-moment.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { aRequest, contextFor, reference as city } from '#test/people/city.ts';
import { aCommand, fixedNow } from '#test/people/commands.ts';
import { apply } from './apply.ts';
import type { CommandBody } from './command.ts';
import { decide } from './decide.ts';
import type { RequestDocument } from './request.ts';

const reference = { ...city, rules: { ...city.rules, rules: [] } };
/** Tuesday 24 November 2026, 10:00, asked to come back on the given day. */
const waitUntil = (until: string | null | undefined): CommandBody => ({
  type: 'suspend',
  waitingFor: 'citizen',
  partner: null,
  reason: 'Photo ?',
  until,
});
const ask = (request: RequestDocument, body: CommandBody, by: string, now: string) => {
  const command = aCommand(body, { requestId: request._id, by, doneAt: now });
  const said = decide(command, contextFor(command, request, null, now));
  return { said, after: said.accepted ? said.events.reduce(apply, request) : request };
};
const momentOf = (request: RequestDocument) => {
  const moment = nextMoment(request, reference);
  if (!moment) throw new Error('Nothing is due.');
  return moment;
};

describe('a wait with its end', () => {
  const waiting = aRequest(waitUntil('2026-12-05'));
  it('comes back by itself when the office opens on or after that day, and the clock runs on', () => {
    expect(waiting).toMatchObject({ state: 'waiting', waitingUntil: '2026-12-05' });
    // The fifth is a Saturday.
    const moment = momentOf(waiting);
    expect(moment).toEqual({ at: '2026-12-07T07:30:00.000Z', cause: { kind: 'wait-over' } });
    const command = commandOfMoment('cmd-wait-0001', moment, waiting, reference, moment.at);
    const said = decide(command, { ...contextFor(command, waiting, null, moment.at), person: systemActor });
    const after = said.accepted ? said.events.reduce(apply, waiting) : waiting;
    expect(after).toMatchObject({
      state: 'in-progress',
      waitingFor: null,
      waitingSince: null,
      waitingUntil: null,
    });
    expect(after.events.at(-1)?.body).toMatchObject({ type: 'resumed', isOver: true });
    // Registered and stopped at the same instant: the whole target of two working days is left.
    expect(after.due.target).toBe('2026-12-08T15:30:00.000Z');
  });
  it('is not ended by the server a minute early, at night, or when nobody gave it an end', () => {
    const resume: CommandBody = { type: 'resume', reason: '' };
    const early = ask(waiting, resume, systemActor.id, '2026-12-04T15:00:00.000Z');
    expect(early.said).toEqual({ accepted: true, events: [] });
    const atNight = ask(waiting, resume, systemActor.id, '2026-12-05T22:00:00.000Z');
    expect(atNight.said).toMatchObject({ refusal: { code: 'outside-working-hours' } });
    const open = aRequest(waitUntil(undefined));
    expect(open.waitingUntil).toBeNull();
    expect(ask(open, resume, systemActor.id, '2026-12-07T10:00:00.000Z').after.state).toBe('waiting');
    expect(momentOf(open).cause.kind).toBe('step');
  });
  it('is over when somebody resumes before, and then nothing comes of its day', () => {
    const { after } = ask(
      waiting,
      { type: 'resume', reason: 'Reçue' },
      'per-anfa-agent-1',
      '2026-11-26T10:00:00.000Z',
    );
    expect(after).toMatchObject({ state: 'in-progress', waitingUntil: null });
    expect(after.events.at(-1)?.body).toMatchObject({ isOver: false });
    expect(momentOf(after).cause.kind).toBe('step');
  });
  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2027-03-24', true],
    ['2027-03-25', false],
  ])('given until %s: %s', (until, isAccepted) => {
    const { said } = ask(aRequest(), waitUntil(until), 'per-anfa-agent-1', fixedNow);
    expect(said.accepted).toBe(isAccepted);
    if (!said.accepted) expect(said.refusal).toEqual({ code: 'wait-out-of-range', values: { days: '120' } });
  });
});
