import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, CommandBody, CommandOf } from '#shared/workflow/command.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import { ruleMessages } from '#shared/locales/rules.ts';
import { contextFor, reference as city } from '#test/people/city.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aRule } from '#test/people/rules.ts';
import { systemActor, systemDesk } from '../access/system-actor.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { explainCondition } from './explain.ts';
import { ruleFacts } from './facts.ts';
import { ruleMoments } from './rule-moments.ts';
import { rulesToApply } from './rules-to-apply.ts';
import { wouldHaveAged } from './would-have-aged.ts';

const cityWith = (...rules: Rule[]): ReferenceData => ({ ...city, rules: { ...city.rules, rules } });
const judged = (
  request: RequestDocument | null,
  command: Command,
  reference: ReferenceData = city,
  now = fixedNow,
): RequestDocument => {
  const decision = decide(command, { ...contextFor(command, request, null, now), reference });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const after = decision.events.reduce(apply, request);
  if (!after) throw new Error('No request.');
  return after;
};
const registered = (changes: Partial<CommandOf<'register'>> = {}, at = fixedNow) =>
  judged(null, aCommand(aRegistration(changes), { doneAt: at }), city, at);
const does = (request: RequestDocument, body: CommandBody, at = fixedNow, by = 'per-anfa-agent-1') =>
  judged(request, aCommand(body, { requestId: request._id, doneAt: at, by }), city, at);
const names = (request: RequestDocument, reference: ReferenceData, now = fixedNow) =>
  rulesToApply(ruleFacts(request, { now, calendar: reference.calendar }), reference).map(
    ({ rule }) => rule.id,
  );
/** Applies as the server does, until no rule is left. */
const settle = (request: RequestDocument, reference: ReferenceData, now = fixedNow): RequestDocument => {
  let present = request;
  for (let round = 0; round < 20; round += 1) {
    const [next] = rulesToApply(ruleFacts(present, { now, calendar: reference.calendar }), reference);
    if (!next) return present;
    const { id, version, then } = next.rule;
    const body: CommandBody = { type: 'apply-rule', rule: id, version, effects: then };
    const command = aCommand(body, { requestId: present._id, by: systemActor.id, desk: systemDesk });
    present = judged(present, command, reference, now);
  }
  throw new Error('Rules never end.');
};

describe('which rules apply', () => {
  const urgent = aRule('R1', { keywords: ['danger'] }, { priority: 'urgent', tags: ['danger'] });
  const normalOnly = aRule('R2', { priorities: ['normal'] }, { tags: ['calme'] });
  const urgentOnly = aRule('R3', { priorities: ['urgent'] }, { tags: ['vite'] });
  const danger = () => registered({ subject: 'Danger' });

  it('each sees what the rules before it changed', () => {
    expect(names(danger(), cityWith(urgent, normalOnly, urgentOnly))).toEqual(['R1', 'R3']);
    expect(names(danger(), cityWith(urgentOnly, normalOnly, urgent))).toEqual(['R2', 'R1']);
  });

  it('an earlier rule that a later one made hold applies in the next round, and then all is at rest', () => {
    const rules = cityWith(urgentOnly, urgent);
    const after = settle(danger(), rules);
    expect(after.tags.sort()).toEqual(['danger', 'vite']);
    expect(names(after, rules)).toEqual([]);
  });

  it('once a version, until reopened; a new version again, for what happens after it', () => {
    const notify = aRule('R1', { keywords: ['danger'] }, { notify: 'chef-service' });
    const after = settle(danger(), cityWith(notify));
    expect(names(after, cityWith(notify))).toEqual([]);
    expect(names(after, cityWith({ ...notify, version: 2 }))).toEqual(['R1']);
    const later = '2026-11-24T09:00:00.001Z';
    expect(names(after, cityWith({ ...notify, version: 2, changedAt: later }), later)).toEqual([]);
    const answer: CommandBody = {
      type: 'answer',
      outcome: 'settled',
      body: 'x',
      language: 'fr',
      channel: 'counter',
    };
    const reopened = does(does(after, answer), { type: 'reopen', reason: 'revenu' });
    expect(names(reopened, cityWith(notify))).toEqual(['R1']);
  });

  it('not what is inactive, settled, history, or would change nothing', () => {
    const reference = cityWith(urgent);
    expect(names(danger(), cityWith({ ...urgent, active: false }))).toEqual([]);
    expect(names(danger(), reference, '2026-11-26T09:00:00.001Z')).toEqual([]);
    expect(
      names(
        registered({ subject: 'Danger', priority: 'urgent' }),
        cityWith({ ...urgent, then: { ...urgent.then, tags: [] } }),
      ),
    ).toEqual([]);
    expect(
      names(
        does(danger(), { type: 'reject', reason: 'other', explanation: 'non' }, fixedNow, 'per-anfa-head-1'),
        reference,
      ),
    ).toEqual([]);
  });

  it('raises priorities only, and takes a request from nobody', () => {
    const rule = aRule('R1', {}, { priority: 'high', assignee: 'per-anfa-agent-2' });
    const own = does(registered({ priority: 'urgent' }), {
      type: 'assign',
      assignee: 'per-anfa-agent-1',
      unit: null,
    });
    expect(names(own, cityWith(rule))).toEqual([]);
    const after = settle(registered(), cityWith(rule));
    expect(after).toMatchObject({ priority: 'high', assignee: 'per-anfa-agent-2', state: 'assigned' });
    expect(after.due.target).not.toBe(registered().due.target);
  });

  it('acknowledges who came by themselves, once, and not long after', () => {
    const rule = aRule('R1', { channels: ['email'] }, { acknowledge: 'accuse-reception' });
    expect(names(registered({ channel: 'email' }), cityWith(rule))).toEqual(['R1']);
    expect(names(registered({ channel: 'counter' }), cityWith(rule))).toEqual([]);
    expect(names(registered({ channel: 'email', complainant: null }), cityWith(rule))).toEqual([]);
    const acknowledge: CommandBody = {
      type: 'acknowledge',
      body: 'x',
      language: 'fr',
      channel: 'phone',
      template: null,
    };
    expect(names(does(registered({ channel: 'email' }), acknowledge), cityWith(rule))).toEqual([]);
    const { arrival } = aRegistration();
    const old = judged(
      null,
      aCommand(
        aRegistration({
          channel: 'email',
          arrival: { ...arrival, number: arrival.number + 1, arrivedOn: '2026-11-02' },
        }),
        {
          doneAt: '2026-11-02T09:00:00.000Z',
        },
      ),
      city,
      '2026-11-02T09:00:00.000Z',
    );
    expect(names(does(old, { type: 'start' }), cityWith(rule))).toEqual([]);
  });

  it('counts repetition of the days before only', () => {
    const rule = aRule(
      'R1',
      { repeated: { count: 3, days: 30, metres: 100 } },
      { tags: ['point-recurrent'] },
    );
    const request = registered();
    const holds = (...nearby: [metres: number, receivedAt: string][]) =>
      rulesToApply(
        ruleFacts(request, {
          now: fixedNow,
          calendar: city.calendar,
          nearby: nearby.map(([metres, receivedAt]) => ({ metres, receivedAt })),
        }),
        cityWith(rule),
      ).length === 1;
    expect(holds([100, fixedNow], [0, '2026-10-25T09:00:00.000Z'])).toBe(true);
    expect(holds([101, fixedNow], [0, '2026-10-25T09:00:00.000Z'])).toBe(false);
    expect(holds([100, fixedNow], [0, '2026-10-25T08:59:59.999Z'])).toBe(false);
    expect(holds([10, '2026-11-24T09:00:00.001Z'], [10, '2026-11-24T10:00:00.000Z'])).toBe(false);
  });

  it('any set of rules comes to rest, each applied at most once a version', () => {
    const anyRule = fc.record({
      when: fc.record({
        priorities: fc.subarray(['normal', 'high', 'urgent'] as const),
        states: fc.subarray(['qualified', 'assigned'] as const),
        keywords: fc.subarray(['poubelles', 'jamais']),
      }),
      then: fc.record({
        priority: fc.constantFrom('normal' as const, 'high' as const, 'urgent' as const, null),
        assignee: fc.constantFrom('per-anfa-agent-1', 'per-anfa-agent-2', 'per-nobody-00', null),
        tags: fc.subarray(['un', 'deux', 'trois']),
        notify: fc.constantFrom('chef-service', null),
      }),
    });
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 8 }), (made) => {
        const reference = cityWith(
          ...made.map(({ when, then }, n) => aRule(`R${String(n + 1)}`, when, then)),
        );
        const after = settle(registered(), reference);
        const applied = after.events.flatMap(({ body }) => (body.type === 'rule-applied' ? [body.rule] : []));
        expect(new Set(applied).size).toBe(applied.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('rules that wait for an age', () => {
  const silent = aRule('R4', { states: ['waiting'], olderThanHours: 16 }, { tags: ['sans-nouvelles'] });
  const waiting = () =>
    does(
      registered(),
      { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' },
      '2026-11-24T13:30:00.000Z',
    );

  it('count the office’s working time since the request came into its state', () => {
    // Tuesday 14:30 in Casablanca, two working days on: Thursday 14:30.
    expect(ruleMoments(waiting(), cityWith(silent))[0]?.at).toBe('2026-11-26T13:30:00.000Z');
    expect(names(waiting(), cityWith(silent), '2026-11-26T13:29:59.999Z')).toEqual([]);
    expect(names(waiting(), cityWith(silent), '2026-11-26T13:30:00.000Z')).toEqual(['R4']);
  });

  it('are not restarted by what does not change the state, and end with it', () => {
    const noted = does(waiting(), { type: 'note', body: 'rappelé' }, '2026-11-25T10:00:00.000Z');
    expect(ruleMoments(noted, cityWith(silent))[0]?.at).toBe('2026-11-26T13:30:00.000Z');
    const resumed = does(waiting(), { type: 'resume', reason: '' }, '2026-11-25T10:00:00.000Z');
    expect(ruleMoments(resumed, cityWith(silent))).toEqual([]);
  });

  it('without states count from the arrival', () => {
    const rule = aRule('R5', { olderThanHours: 8 }, { notify: 'chef-service' });
    expect(ruleMoments(registered(), cityWith(rule))[0]?.at).toBe('2026-11-25T09:00:00.000Z');
  });

  it('the moment told is the first at which the rule holds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 400, noNaN: true }), (olderThanHours) => {
        const rule = aRule('R6', { states: ['waiting'], olderThanHours }, { tags: ['vieux'] });
        const at = ruleMoments(waiting(), cityWith(rule))[0]?.at ?? '';
        const before = new Date(Date.parse(at) - 1).toISOString();
        expect(names(waiting(), cityWith(rule), at)).toEqual(['R6']);
        expect(names(waiting(), cityWith(rule), before)).toEqual([]);
      }),
    );
  });

  it('a dry run finds when they would have fired, also in a state long left', () => {
    const back = does(waiting(), { type: 'resume', reason: '' }, '2026-11-27T10:00:00.000Z');
    const now = '2026-12-10T10:00:00.000Z';
    expect(wouldHaveAged(silent, back.events, { now, calendar: city.calendar })?.at).toBe(
      '2026-11-26T13:30:00.000Z',
    );
    const soon = does(waiting(), { type: 'resume', reason: '' }, '2026-11-26T13:29:00.000Z');
    expect(wouldHaveAged(silent, soon.events, { now, calendar: city.calendar })).toBeNull();
    expect(
      wouldHaveAged(silent, waiting().events, { now: '2026-11-26T13:00:00.000Z', calendar: city.calendar }),
    ).toBeNull();
  });
});

describe('why', () => {
  const facts = (request: RequestDocument) => ruleFacts(request, { now: fixedNow, calendar: city.calendar });

  it('says of each condition what was wanted and found', () => {
    const rule = aRule('R1', { channels: ['email'], keywords: ['Poubelles'] }, { tags: ['x'] });
    expect(explainCondition(rule, facts(registered()))).toEqual([
      { code: 'channel', holds: false, values: { wanted: 'email', found: 'counter' } },
      { code: 'keyword', holds: true, values: { wanted: 'Poubelles', found: 'poubelles' } },
    ]);
  });

  it('holds altogether exactly when a rule that is active and has something to do applies, and each reason has a sentence in both languages', () => {
    const ages = fc.constantFrom(
      { olderThanHours: null, repeated: null },
      { olderThanHours: 40, repeated: null },
      { olderThanHours: null, repeated: { count: 2, days: 2, metres: 20 } },
    );
    const anyRule = fc
      .record({
        age: ages,
        channels: fc.subarray(['email', 'counter'] as const),
        keywords: fc.subarray(['poubelles', 'jamais']),
        arrondissements: fc.subarray(['anfa', 'maarif']),
        languages: fc.subarray(['fr', 'ar'] as const),
      })
      .map(({ age, ...when }) => ({ ...when, ...age }));
    fc.assert(
      fc.property(anyRule, fc.boolean(), fc.boolean(), (when, active, changes) => {
        const rule = {
          ...aRule('R1', when, changes ? { notify: 'chef-service' } : { priority: 'normal' }),
          active,
        };
        const request = registered({ complainant: aComplainant() });
        const reasons = explainCondition(rule, facts(request));
        const asked = reasons.every(({ holds }) => holds);
        expect(active && changes && asked).toBe(names(request, cityWith(rule)).length === 1);
        for (const { code, holds } of reasons)
          for (const language of ['fr', 'ar'] as const)
            expect(ruleMessages[language][`rule.${code}.${holds ? 'yes' : 'no'}`]).toBeTruthy();
      }),
    );
  });
});
