import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { rulesToApply } from '#shared/domain/automation/rules-to-apply.ts';
import { ruleFacts } from '#shared/domain/automation/facts.ts';
import { contains } from '#shared/domain/routing/geometry.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import type { ReportRow } from '../channels/import/imported-report.ts';
import { readCsv } from '../channels/import/read-csv.ts';
import { planDemoCity } from './demo-city.ts';
import type { DemoCity } from './demo-city.ts';

const reference = buildReferenceData();
const now = '2026-11-24T11:00:00.000Z';
const rows: ReportRow[] = [];
let city: DemoCity;
/** The requests as the server would have them after seeding; `refusals` is what it would not accept. */
const requests: RequestDocument[] = [];
const refusals: string[] = [];

const live = (commands: DemoCity['requests'][number]): RequestDocument | null => {
  let request: RequestDocument | null = null;
  for (const command of commands) {
    const person =
      command.by === systemActor.id
        ? systemActor
        : (reference.people.people.find(({ id }) => id === command.by) ?? null);
    const decision = decide(command, {
      now: command.doneAt,
      reference,
      person,
      request,
      other: null,
      referenceTaken: false,
    });
    if (decision.accepted) for (const event of decision.events) request = apply(request, event);
    else refusals.push(`${command.body.type}: ${decision.refusal.code}`);
  }
  return request;
};

beforeAll(async () => {
  const path = join(import.meta.dirname, 'data', 'dans-ma-rue-5000.csv');
  for await (const { row } of readCsv(path, ['id_dmr'])) if (row !== null) rows.push(row);
  city = planDemoCity(rows, now, reference);
  for (const commands of city.requests) {
    const request = live(commands);
    if (request !== null) requests.push(request);
  }
});

describe('the rules as shipped, on the demo city', () => {
  const firing = (rule: string) =>
    city.requests.flatMap(([register]) => {
      const request = register ? live([register]) : null;
      if (!register || !request) return [];
      const facts = ruleFacts(request, { now: register.doneAt, calendar: reference.calendar });
      return rulesToApply(facts, reference).some((one) => one.rule.id === rule) ? [request] : [];
    });

  it('see danger in every text that says so, in both languages', () => {
    const urgent = new Set(firing('R1').map(({ _id }) => _id));
    // A rule knows nothing of what was there before it.
    const since = reference.rules.rules.find(({ id }) => id === 'R1')?.changedAt ?? '';
    const saying = requests.filter(
      ({ subject, description, receivedAt }) =>
        receivedAt > since && /dangere|خطير|خطورة/i.test(`${subject} ${description}`),
    );
    expect(saying.length).toBeGreaterThan(15);
    expect(new Set(saying.map(({ language }) => language))).toEqual(new Set(['fr', 'ar']));
    expect(saying.filter(({ _id }) => !urgent.has(_id))).toEqual([]);
    expect(urgent.size, 'and not in everything').toBeLessThan(requests.length / 10);
  });
  it('acknowledge what comes in online', () => {
    expect(firing('R2').length).toBeGreaterThan(100);
  });
});

describe('the demo city', () => {
  it('has the history of a city that is watched: nothing is overdue for the watch, much was decided, some waits', () => {
    const overdue = requests.filter((request) => {
      const moment = nextMoment(request, reference);
      return moment !== null && moment.at < now;
    });
    expect(overdue).toEqual([]);
    const states = requests.flatMap(({ escalation }) => (escalation ? [escalation.state] : []));
    for (const state of ['proposed', 'approved', 'refused', 'extended'])
      expect(states.filter((one) => one === state).length).toBeGreaterThan(10);
    const isAtWork = requests.every(({ office, events }) =>
      events.every(
        ({ by, recordedAt }) =>
          by !== systemActor.id || workingTimeOf(reference.calendar, office).isWorking(recordedAt),
      ),
    );
    expect(isAtWork).toBe(true);
  });
  it('uses or reports every row of the file', () => {
    expect(rows).toHaveLength(5000);
    expect(city.requests.length + city.problems.length).toBe(5000);
    const broken = [
      { ...rows[0], lon: '' },
      { ...rows[1], datedecl: 'hier' },
    ];
    const small = planDemoCity([...broken, ...rows.slice(2, 10)], now, reference);
    expect(small.requests).toHaveLength(8);
    expect(small.problems.map(({ row }) => row)).toEqual([1, 2]);
  });

  it('is the same for the same rows and moment', () => {
    expect(planDemoCity(rows.slice(0, 300), now, reference)).toEqual(
      planDemoCity(rows.slice(0, 300), now, reference),
    );
  });

  it('puts every request into the arrondissement its office is in', () => {
    for (const [register] of city.requests) {
      const body = register?.body;
      if (body?.type !== 'register' || body.place.point === null) throw new Error('no point');
      const area = reference.territory.arrondissements.find(({ code }) => code === register?.office);
      expect(area && contains(area, body.place.point)).toBe(true);
      expect(body.place.address).not.toBe('');
    }
  });

  it('asks nothing of the server that it refuses', () => {
    expect(refusals).toEqual([]);
  });

  it('spreads over the last ninety days and never reaches into the future', () => {
    const oldest = new Date(Date.parse(now) - 92 * 86_400_000).toISOString();
    for (const { doneAt } of city.requests.flat()) {
      expect(doneAt <= now).toBe(true);
      expect(doneAt > oldest).toBe(true);
    }
  });

  it('gives each request its own reference, numbered in the order of arrival without holes', () => {
    expect(new Set(requests.map(({ reference: number }) => number)).size).toBe(requests.length);
    const numbers = city.requests.map(([register]) =>
      register?.body.type === 'register' ? register.body.arrival.number : 0,
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('looks like a desk at work: most settled, some late, some waiting, forty unqualified today', () => {
    const share = (test: (request: RequestDocument) => boolean) =>
      requests.filter(test).length / requests.length;
    const isSettled = ({ state }: RequestDocument) => ['answered', 'closed', 'rejected'].includes(state);
    expect(share(isSettled)).toBeGreaterThan(0.65);
    expect(share(isSettled)).toBeLessThan(0.8);
    expect(share((request) => !isSettled(request) && (request.due.target ?? now) < now)).toBeGreaterThan(
      0.03,
    );
    expect(share(({ state }) => state === 'waiting')).toBeGreaterThan(0.02);
    expect(share(({ reopenedCount }) => reopenedCount > 0)).toBeGreaterThan(0.005);
    expect(share(({ traces }) => traces.length > 0)).toBeGreaterThan(0.005);
    const today = requests.filter(
      ({ category, state, receivedAt }) =>
        category === null && state === 'received' && receivedAt.slice(0, 10) === now.slice(0, 10),
    );
    expect(today.length).toBeGreaterThanOrEqual(40);
    expect(today.length).toBeLessThan(60);
    expect(share(({ language }) => language === 'ar')).toBeGreaterThan(0.25);
    const people = new Set(
      requests.flatMap(({ complainants }) => complainants.map(({ citizenId }) => citizenId)),
    );
    expect(people.size).toBeGreaterThan(1500);
  });
});
