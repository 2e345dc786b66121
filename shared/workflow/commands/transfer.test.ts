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

it('the offices named here are of the city', () => {
  expect(reference.offices.offices.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['anfa', 'maarif', 'hay-hassani']),
  );
});
