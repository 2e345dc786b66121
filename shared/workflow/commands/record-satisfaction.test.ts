import { describe, expect, it } from 'vitest';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { aRequest, contextFor } from '#test/people/city.ts';
import { aCommand, aComplainant, anAnswer, fixedNow } from '#test/people/commands.ts';
import { apply } from '../apply.ts';
import type { CommandOf } from '../command.ts';
import { decide } from '../decide.ts';
import type { RequestDocument } from '../request.ts';

const agent = 'per-anfa-agent-1';
const closed = aRequest({ type: 'add-complainant', complainant: aComplainant({}), note: '' }, anAnswer(1), {
  type: 'close',
});
const [ending] = closed.events.slice(-1);
const closing = ending?.commandId ?? '';
/** Closed on 24 November 2026: the last instant of the 30th day after, and the next one, in Casablanca (UTC+1). */
const lastInstant = '2026-12-24T22:59:59.999Z';
const tooLate = '2026-12-24T23:00:00.000Z';

const said = (
  request: RequestDocument,
  changes: Partial<CommandOf<'record-satisfaction'>> = {},
  { by = agent, at = fixedNow }: { by?: string; at?: string } = {},
) => {
  const command = aCommand(
    { type: 'record-satisfaction', closing, score: 'yes', way: 'phone', text: '', ...changes },
    { requestId: request._id, by, doneAt: at },
  );
  return decide(command, contextFor(command, request, null, at));
};
const after = (
  request: RequestDocument,
  ...[changes, when]: [Parameters<typeof said>[1], { by?: string }?]
) => {
  const judged = said(request, changes, when);
  if (!judged.accepted) throw new Error(judged.refusal.code);
  return judged.events.reduce((folded, event) => apply(folded, event), request);
};
const codeOf = (judged: ReturnType<typeof said>) => (judged.accepted ? null : judged.refusal.code);

describe('what a citizen says of how their request ended', () => {
  it('is kept with the end that it is about', () => {
    expect(closed).toMatchObject({ state: 'closed', closedAt: fixedNow, satisfaction: null });
    const given = { score: 'yes', way: 'phone', at: fixedNow };
    expect(after(closed, {}).satisfaction).toEqual({ closing, given, reopening: null });
    expect(codeOf(said(closed, { closing: 'cmd-another-end' }))).toBe('satisfaction-of-other-end');
  });

  it('is said until the last of the days ends in Casablanca, and not after', () => {
    expect(codeOf(said(closed, {}, { at: lastInstant }))).toBeNull();
    expect(codeOf(said(closed, {}, { at: tooLate }))).toBe('satisfaction-too-late');
  });

  it('is said once: the same again changes nothing, another word is refused', () => {
    const once = after(closed, { score: 'no', text: 'Toujours là.' });
    expect(said(once, { score: 'no', text: 'Toujours là.' })).toEqual({ accepted: true, events: [] });
    expect(codeOf(said(once, { score: 'yes' }))).toBe('satisfaction-given');
    expect(codeOf(said(once, { score: 'no', text: 'Et le trottoir aussi.' }))).toBe('satisfaction-given');
  });

  it('is written down by those who handle the request, and not by the server', () => {
    expect(codeOf(said(closed, {}, { by: systemActor.id }))).toBe('not-allowed');
  });

  it('is nobody’s where nobody came forward', () => {
    expect(codeOf(said({ ...closed, complainants: [] }))).toBe('satisfaction-of-nobody');
  });
});

describe('a “no”', () => {
  it('that says why asks for it to be reopened, and waits for somebody; without a reason it does not', () => {
    const wished = after(closed, { score: 'no', text: 'Le trou est là.' });
    expect(wished.satisfaction?.reopening).toBe('asked');
    expect(wished.messageAt).toBe(fixedNow);
    for (const other of [after(closed, { score: 'no' }), after(closed, { score: 'yes', text: 'Merci' })]) {
      expect(other.satisfaction?.reopening).toBeNull();
      expect(other.messageAt).toBeNull();
    }
  });

  it('is granted even when the desk is late, and is not asked about at the next end', () => {
    const wished = after(closed, { score: 'no', text: 'Le trou est là.' });
    const late = '2027-05-04T09:00:00.000Z';
    const command = aCommand({ type: 'reopen', reason: 'vu' }, { requestId: closed._id, doneAt: late });
    expect(decide(command, contextFor(command, closed, null, late)).accepted).toBe(false);
    const judged = decide(command, contextFor(command, wished, null, late));
    const again = (judged.accepted ? judged.events : []).reduce((one, event) => apply(one, event), wished);
    expect(again).toMatchObject({ state: 'in-progress', reopenedCount: 1, messageAt: null });
    expect(again.satisfaction?.reopening).toBe('accepted');
    const second: RequestDocument = { ...again, state: 'answered' };
    const close = aCommand({ type: 'close' }, { requestId: closed._id, by: agent });
    const closes = decide(close, contextFor(close, second));
    const ended = (closes.accepted ? closes.events : []).reduce((one, event) => apply(one, event), second);
    expect(ended.state).toBe('closed');
    expect(ended.satisfaction).toBeNull();
    expect(codeOf(said(ended, { score: 'yes' }))).toBe('satisfaction-of-other-end');
  });
});
