import { describe, expect, it } from 'vitest';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { aRequest, contextFor, reference } from '#test/people/city.ts';
import { aCommand } from '#test/people/commands.ts';
import { anEvent } from '#test/people/every-event.ts';
import { apply } from '../apply.ts';
import type { CommandBody } from '../command.ts';
import { decide } from '../decide.ts';
import type { RequestDocument } from '../request.ts';

const away = { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' } as const;
const back = { type: 'transfer', toOffice: 'anfa', reason: 'par erreur' } as const;
const sender = 'per-anfa-clerk-1';

const judged = (request: RequestDocument, body: CommandBody, by: string) => {
  const command = aCommand(body, { requestId: request._id, by });
  return decide(command, contextFor(command, request));
};
const done = (request: RequestDocument, body: CommandBody, by: string): RequestDocument => {
  const decision = judged(request, body, by);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<RequestDocument>((now, event) => apply(now, event), request);
};

describe('what was sent to another office', () => {
  const sent = done(aRequest(), away, sender);

  it('is taken back by who sent it, though they have no rights there', () => {
    expect(done(sent, back, sender)).toMatchObject({ office: 'anfa', traces: ['maarif'] });
  });
  it('also when the server has reminded of it meanwhile', () => {
    const reminder = { ...anEvent('reminded'), requestId: sent._id, by: systemActor.id };
    const reminded = { ...sent, events: [...sent.events, reminder] };
    expect(judged(reminded, back, sender).accepted).toBe(true);
  });
  it('goes nowhere else, and not by a colleague', () => {
    const refusal = { accepted: false, refusal: { code: 'not-allowed' } };
    expect(judged(sent, { ...back, toOffice: 'hay-hassani' }, sender)).toMatchObject(refusal);
    expect(judged(sent, back, 'per-anfa-clerk-2')).toMatchObject({ accepted: false });
  });
  it('stays there once somebody of that office has touched it', () => {
    const taken = done(sent, { type: 'note', body: 'vu' }, 'per-maarif-agent-1');
    expect(judged(taken, back, sender)).toMatchObject({ accepted: false });
  });
});

describe('an office that serves no more', () => {
  const judgedOn = (now: string, toOffice: string) => {
    const command = aCommand({ ...away, toOffice }, { requestId: aRequest()._id, by: sender });
    const context = contextFor(command, aRequest(), null, now);
    const offices = context.reference.offices.offices.map((office) =>
      office.code === 'maarif' ? { ...office, endsOn: '2026-11-30', successor: 'hay-hassani' } : office,
    );
    const ended = { ...context.reference, offices: { ...context.reference.offices, offices } };
    return decide(command, { ...context, reference: ended });
  };

  it('is sent nothing any more, and the refusal names the office that follows it', () => {
    expect(judgedOn('2026-12-01T09:00:00.000Z', 'maarif')).toEqual({
      accepted: false,
      refusal: { code: 'office-over', values: { office: 'maarif', to: 'hay-hassani' } },
    });
    expect(judgedOn('2026-12-01T09:00:00.000Z', 'hay-hassani').accepted).toBe(true);
  });
  it('is sent what there is on its last day, by the city’s clocks', () => {
    expect(judgedOn('2026-11-30T22:59:00.000Z', 'maarif').accepted).toBe(true);
    expect(judgedOn('2026-11-30T23:00:00.000Z', 'maarif').accepted).toBe(false);
  });
});

it('the offices named here are of the city', () => {
  expect(reference.offices.offices.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['anfa', 'maarif', 'hay-hassani']),
  );
});
