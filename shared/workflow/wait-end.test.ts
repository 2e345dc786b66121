import { describe, expect, it } from 'vitest';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { commandOfMoment } from '#shared/domain/escalation/command-of-moment.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { anonymise } from '#shared/domain/privacy/anonymise.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { contextFor, reference as shipped } from '#test/people/city.ts';
import { aCommand, aComplainant, anId, aRegistration } from '#test/people/commands.ts';
import { apply } from './apply.ts';
import type { Command, CommandBody, CommandOf } from './command.ts';
import { decide } from './decide.ts';
import type { RequestDocument } from './request.ts';

const waits: CommandBody = {
  type: 'suspend',
  waitingFor: 'citizen',
  partner: null,
  reason: 'Photo ?',
  until: '2026-12-07',
};
const city = (changes: Partial<ReferenceData['rules']['waits'][number]> = {}): ReferenceData => ({
  ...shipped,
  ladders: { ...shipped.ladders, ladders: [] },
  rules: {
    ...shipped.rules,
    rules: [],
    waits: shipped.rules.waits.map((rule) => ({ ...rule, ...changes })),
  },
});
const folded = (
  request: RequestDocument | null,
  command: Command,
  now: string,
  reference: ReferenceData,
): RequestDocument => {
  const said = decide(command, { ...contextFor(command, request, null, now), reference });
  if (!said.accepted) throw new Error(said.refusal.code);
  const after = said.events.reduce<RequestDocument | null>((before, event) => apply(before, event), request);
  if (!after) throw new Error('No request.');
  return after;
};
const arrived = (registration: Partial<CommandOf<'register'>>, reference = city()): RequestDocument => {
  const first = aCommand(aRegistration(registration));
  const request = folded(null, first, first.doneAt, reference);
  return folded(request, aCommand(waits, { requestId: request._id }), first.doneAt, reference);
};
/** The request after the watch has acted on the end of its wait. */
const over = (request: RequestDocument, reference = city()): RequestDocument => {
  const moment = nextMoment(request, reference);
  if (!moment) throw new Error('Nothing is due.');
  const command = commandOfMoment(anId('cmd-over'), moment, request, reference, moment.at);
  return folded(request, command, moment.at, reference);
};
const byMail = () =>
  arrived({ channel: 'email', complainant: aComplainant({ language: 'ar', email: 'a@example.ma' }) });

describe('the end of a wait for a citizen', () => {
  it('writes to them in their language, once, waits on, and then comes back with the proposal to close', () => {
    const reminded = over(byMail());
    expect(reminded).toMatchObject({
      state: 'waiting',
      waitingUntil: '2026-12-21',
      reminder: { delivery: 'to-send', language: 'ar', channel: 'email' },
    });
    const said = reminded.events.at(-1)?.body;
    expect(said).toMatchObject({
      type: 'citizen-reminded',
      body: expect.stringContaining('المرجو الجواب في أجل أقصاه 21 دجنبر 2026') as string,
    });
    expect(nextMoment(reminded, city())).toMatchObject({ at: '2026-12-21T07:30:00.000Z' });
    const back = over(reminded);
    expect(back).toMatchObject({
      state: 'in-progress',
      waitingUntil: null,
      closingProposed: city().rules.waits[0]?.proposeClosing,
    });
    expect(JSON.stringify(anonymise(reminded))).not.toContain('المرجو الجواب');
  });

  it('comes back at once when the reminder could not be delivered, for a person to give it', () => {
    const reminded = over(byMail());
    const told: CommandBody = {
      type: 'report-delivery',
      acknowledgement: reminded.reminder?.command ?? '',
      problem: { code: 'refused', reply: '550 5.1.1' },
    };
    const now = '2026-12-08T09:00:00.000Z';
    const report = aCommand(told, { requestId: reminded._id, by: systemActor.id, doneAt: now });
    const failed = folded(reminded, report, now, city());
    expect(failed).toMatchObject({ reminder: { delivery: 'failed' }, waitingUntil: '2026-12-08' });
    // The acknowledgement is another text: nothing is said of it.
    expect(failed.acknowledgement).toEqual(reminded.acknowledgement);
    const back = over(failed);
    expect(back).toMatchObject({ state: 'in-progress', closingProposed: null });
    expect(back.events.at(-1)?.body).toMatchObject({ toRemind: { language: 'ar', channel: 'email' } });
  });

  it('comes back with the text where only a person can give it; given and waited for again, closing is proposed', () => {
    const back = over(arrived({ channel: 'phone' }));
    expect(back).toMatchObject({ state: 'in-progress', reminder: { delivery: 'to-tell' } });
    expect(back.closingProposed).toBeNull();
    const now = '2026-12-07T10:00:00.000Z';
    const again = folded(
      back,
      aCommand({ ...waits, until: '2026-12-14' }, { requestId: back._id, doneAt: now }),
      now,
      city(),
    );
    expect(again.reminder).toBeNull();
    const second = over(again);
    expect(second.events.at(-1)?.body).toMatchObject({ toRemind: null });
    expect(second.closingProposed).not.toBeNull();
  });

  it.each([
    ['there is no rule', { active: false }],
    ['the rule is of another domain', { domain: 'urbanisme' }],
    ['the rule is for partners', { waitingFor: 'partner', reminders: 0 }],
    ['the rule only brings it back', { reminders: 0, proposeClosing: null }],
  ] as const)('comes back without a word where %s', (_, changes) => {
    const back = over(byMail(), city(changes));
    expect(back).toMatchObject({ state: 'in-progress', reminder: null, closingProposed: null });
  });

  it('is not brought about at night', () => {
    const request = byMail();
    const command = aCommand(
      { type: 'remind-citizen' },
      { requestId: request._id, by: systemActor.id, doneAt: '2026-12-07T22:00:00.000Z' },
    );
    const said = decide(command, {
      ...contextFor(command, request, null, '2026-12-07T22:00:00.000Z'),
      reference: city(),
    });
    expect(said).toMatchObject({ refusal: { code: 'outside-working-hours' } });
  });
});
