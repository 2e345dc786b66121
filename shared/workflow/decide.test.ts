import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { refusalCode } from '#shared/documents/verdict.ts';
import { refusalMessages } from '#shared/locales/refusals.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { aRequest, contextFor } from '#test/people/city.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { maySee } from '#shared/domain/access/may-see.ts';
import type { CommandBody } from './command.ts';
import { commandBody } from './command-schema.ts';
import { decide } from './decide.ts';

const commandTypes = commandBody.options.map(({ shape }) => shape.type.value);

const bodies = {
  assign: { type: 'assign', assignee: 'per-anfa-agent-2', unit: null },
  start: { type: 'start' },
  answer: { type: 'answer', outcome: 'settled', body: 'Fait.', language: 'fr', channel: 'counter' },
  reject: { type: 'reject', reason: 'other', explanation: 'non' },
  transfer: { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' },
  note: { type: 'note', body: 'vu' },
} as const satisfies Partial<Record<CommandBody['type'], CommandBody>>;

describe('who may', () => {
  const request = aRequest();
  it.each([
    ['per-anfa-clerk-1', 'note', true],
    ['per-anfa-clerk-1', 'answer', false],
    ['per-anfa-agent-1', 'answer', true],
    ['per-anfa-agent-1', 'reject', false],
    ['per-anfa-head-1', 'reject', true],
    ['per-supervisor-1', 'transfer', true],
    ['per-maarif-agent-1', 'note', false],
    ['per-administrator-1', 'note', false],
  ] as const)('%s asks to %s', (by, type, isAllowedTo) => {
    const asked = aCommand(bodies[type], { requestId: request._id, by });
    expect(decide(asked, contextFor(asked, request)).accepted).toBe(isAllowedTo);
  });
  it('nobody without a grant does or sees anything', () => {
    const nobody = {
      id: 'per-nobody-1',
      name: { fr: 'X', ar: 'س' },
      language: 'fr',
      grants: [],
      unit: null,
      active: true,
    } as const;
    const person = { ...nobody, grants: [...nobody.grants] };
    for (const type of commandTypes) expect(mayPerform(person, type, { office: 'anfa' })).toBe(false);
    expect(maySee(person, 'anfa')).toBe(false);
  });
  it('a command in somebody else’s name is refused', () => {
    const asked = aCommand(bodies.note, { requestId: request._id, by: 'per-anfa-agent-2' });
    const context = {
      ...contextFor(asked, request),
      person: contextFor(aCommand(bodies.note), request).person,
    };
    expect(decide(asked, context)).toMatchObject({ accepted: false, refusal: { code: 'unknown-person' } });
  });
});

describe('two desks that do the same thing', () => {
  it('agree instead of colliding', () => {
    const request = aRequest(bodies.assign, bodies.start);
    for (const body of [bodies.assign, bodies.start]) {
      const again = aCommand(body, { requestId: request._id });
      expect(decide(again, contextFor(again, request))).toEqual({ accepted: true, events: [] });
    }
  });
});

describe('merging', () => {
  it('takes every complainant along and leaves the source readable', () => {
    const source = aRequest();
    const target = aRequest();
    const merge = aCommand(
      { type: 'merge', into: target._id, reason: 'même tas' },
      { requestId: source._id },
    );
    const decision = decide(merge, contextFor(merge, source, target));
    expect(decision).toMatchObject({
      accepted: true,
      events: [
        { requestId: source._id, body: { type: 'merged', into: target._id } },
        {
          requestId: target._id,
          body: { type: 'complainant-added', complainant: { name: 'Mohamed Alami' } },
        },
      ],
    });
    const itself = aCommand({ type: 'merge', into: source._id, reason: '' }, { requestId: source._id });
    expect(decide(itself, contextFor(itself, source, source))).toMatchObject({
      refusal: { code: 'merge-into-itself' },
    });
  });
});

describe('registering', () => {
  it.each([
    ['a reference with a wrong check character', { reference: 'AA-26-000001-0' }, 'reference-invalid'],
    [
      'a number that is not the reference’s',
      { arrival: { desk: 'AA', year: 2026, number: 999, arrivedOn: '2026-11-24' } },
      'reference-invalid',
    ],
    ['a category that is none', { category: 'volcans' }, 'unknown-category'],
  ] as const)('with %s', (_what, changes, code) => {
    const asked = aCommand(aRegistration(changes));
    expect(decide(asked, contextFor(asked, null))).toMatchObject({ accepted: false, refusal: { code } });
  });
  it('paper that lay waiting counts from the day it arrived', () => {
    const registration = aRegistration();
    const asked = aCommand({
      ...registration,
      arrival: { ...registration.arrival, arrivedOn: '2026-11-20' },
    });
    const decision = decide(asked, contextFor(asked, null));
    expect(decision).toMatchObject({ events: [{ body: { receivedAt: '2026-11-20T07:30:00.000Z' } }] });
  });
});

describe('every refusal', () => {
  const values = {
    category: 'x',
    office: 'x',
    unit: 'x',
    reference: 'x',
    state: 'x',
    command: 'x',
    id: 'x',
    assignee: 'x',
    field: 'x',
    rule: 'x',
    by: 'x',
    entry: 'x',
    days: 'x',
    to: 'x',
    desk: 'AB',
    day: 'x',
  };
  for (const language of ['fr', 'ar'] as const) {
    it.each(refusalCode.options)(`%s is a sentence in ${language}`, (code) => {
      const sentence = String(
        new IntlMessageFormat(refusalMessages[language][`refusal.${code}`], language).format(values),
      );
      expect(sentence).toMatch(/[.؟]$/);
      expect(sentence).not.toContain('{');
    });
  }
});
