import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestState } from '#shared/documents/request-state.ts';
import { reference } from '#test/people/city.ts';
import { aRow } from '#test/people/rows.ts';
import { type Board, dimensions, figureQuery, measured } from '#shared/domain/figures/board.ts';
import {
  ageBuckets,
  legalOutcomes,
  responseBuckets,
  targetOutcomes,
} from '#shared/domain/figures/narrowing.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import type { QueueRow } from '../contract/queue.ts';
import { clustersOf } from './city-map.ts';
import { recurringSpots } from './recurring-spots.ts';
import { openStates } from '#shared/domain/life.ts';
import { RowTable } from './row-table.ts';

const moment = {
  me: 'per-anfa-agent-1',
  now: '2026-11-24T09:00:00.000Z',
  endOfDay: '2026-11-24T22:59:00.000Z',
  calendar: reference.calendar,
  mayDecide: () => false,
  isEscalatedToMe: () => false,
};
const code = (...values: string[]) => fc.constantFrom(null, ...values);
const instant = fc
  .date({ min: new Date('2026-07-01'), max: new Date('2026-11-24T08:59:59.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const later = fc.option(instant, { nil: null });
const point = fc.option(
  fc.record({
    lat: fc.double({ min: 33.5, max: 33.65, noNaN: true }),
    lon: fc.double({ min: -7.7, max: -7.5, noNaN: true }),
  }),
  { nil: null },
);
const someRow: fc.Arbitrary<QueueRow> = fc
  .record({
    state: fc.constantFrom(...requestState.options),
    category: code('ordures-menageres', 'rats'),
    domain: code('proprete', 'hygiene'),
    channel: fc.constantFrom('counter', 'phone'),
    office: fc.constantFrom('anfa', 'maarif'),
    arrondissement: code('anfa', 'maarif'),
    partner: code('lydec'),
    assignee: code('per-anfa-agent-1', 'per-anfa-agent-2'),
    receivedAt: instant,
    targetAt: later,
    legalAcknowledgeAt: instant,
    legalAnswerAt: instant,
    firstResponseAt: later,
    answeredAt: later,
    closedAt: later,
    dueAt: later,
    reopenedCount: fc.nat(2),
    movedTo: fc.constantFrom(null, null, null, 'anfa'),
    tags: fc.constantFrom([], ['urgent']),
  })
  .map((changes) => aRow(changes));
const someTable = fc.array(fc.tuple(someRow, point), { maxLength: 60 }).map((rows) => {
  const table = new RowTable();
  for (const [row, at] of rows) table.set(row.id, { row, text: '', codes: '', prints: [], point: at });
  return table;
});

const cohort: Board = {
  base: { ...everything, narrowing: { received: { from: '2026-08-03', to: '2026-11-24' } } },
  measures: {
    all: {},
    ...Object.fromEntries(targetOutcomes.map((one) => [`target ${one}`, { narrowing: { target: [one] } }])),
    ...Object.fromEntries(
      legalOutcomes.map((one) => [`acknowledgement ${one}`, { narrowing: { acknowledgement: [one] } }]),
    ),
    ...Object.fromEntries(legalOutcomes.map((one) => [`answer ${one}`, { narrowing: { answer: [one] } }])),
    ...Object.fromEntries(
      responseBuckets.map((one) => [`response ${one}`, { narrowing: { firstResponse: [one] } }]),
    ),
    'reopened yes': { narrowing: { reopened: true } },
    'reopened no': { narrowing: { reopened: false } },
  },
  by: dimensions,
  response: true,
};
const today: Board = {
  base: everything,
  measures: {
    open: { states: openStates },
    late: { only: 'overdue' },
    ...Object.fromEntries(ageBuckets.map((one) => [`age ${one}`, { narrowing: { ageing: [one] } }])),
    in: { narrowing: { received: { from: '2026-11-24', to: '2026-11-24' } } },
    out: { narrowing: { settled: { from: '2026-11-16', to: '2026-11-24' } } },
    backlog: { narrowing: { openOn: '2026-11-15' } },
    legal: { narrowing: { answerDue: { from: '2026-09-01', to: '2026-11-24' } } },
    tagged: { narrowing: { tags: ['urgent'] } },
    french: { narrowing: { languages: ['fr'] } },
    closed: { narrowing: { closed: { from: '2026-11-01', to: '2026-11-24' } } },
  },
  by: ['office', 'assignee'],
};
const listOf = (table: RowTable, query: ReturnType<typeof figureQuery>) =>
  table.query({ ...query, offset: 0, limit: 1000 }, moment);

describe('figures', () => {
  it('each is the length of the list it opens, in all and in every line', () => {
    fc.assert(
      fc.property(someTable, (table) => {
        for (const board of [cohort, today]) {
          const { totals, groups } = table.board(board, moment);
          for (const name of Object.keys(board.measures)) {
            const list = listOf(table, figureQuery(board, name));
            expect([name, totals[name]]).toEqual([name, list.rows.length]);
            expect(list.total).toBe(list.rows.length);
            for (const dimension of board.by)
              for (const { value, counts } of groups[dimension] ?? [])
                expect([name, dimension, value, counts[name]]).toEqual([
                  name,
                  dimension,
                  value,
                  listOf(table, figureQuery(board, name, { dimension, value })).rows.length,
                ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('outcomes, buckets and lines share the whole out, nothing twice and nothing left over', () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const { totals, groups } = table.board(cohort, moment);
        const sum = (prefix: string) =>
          Object.entries(totals).reduce(
            (all, [name, count]) => all + (name.startsWith(prefix) ? count : 0),
            0,
          );
        for (const prefix of ['target ', 'acknowledgement ', 'answer ', 'response ', 'reopened '])
          expect([prefix, sum(prefix)]).toEqual([prefix, totals['all']]);
        for (const dimension of cohort.by)
          expect((groups[dimension] ?? []).reduce((all, { counts }) => all + (counts['all'] ?? 0), 0)).toBe(
            totals['all'],
          );
        const now = table.board(today, moment).totals;
        const aged = ageBuckets.reduce((all, bucket) => all + (now[`age ${bucket}`] ?? 0), 0);
        expect(aged).toBe(now['open']);
      }),
      { numRuns: 60 },
    );
  });

  it('clusters and spots of the map are the lists they open, and every placed request is in one cluster', () => {
    fc.assert(
      fc.property(someTable, fc.integer({ min: 10, max: 17 }), (table, zoom) => {
        const query = { ...everything, offset: 0, limit: 0 };
        const all = { west: -180, south: -80, east: 180, north: 80 };
        const { clusters, placed, unplaced } = clustersOf(table.values(), { query, zoom, ...all }, moment);
        for (const { cell, count } of clusters)
          expect(listOf(table, { ...everything, narrowing: { cells: [cell] } }).rows).toHaveLength(count);
        expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(placed);
        expect(placed + unplaced).toBe(table.count(query, moment));
        for (const { category, arrondissement, centre, metres, count } of recurringSpots(
          table.values(),
          query,
          moment,
        ))
          expect(
            listOf(table, {
              ...everything,
              categories: [category],
              narrowing: { arrondissements: [arrondissement], near: { centre, metres } },
            }).total,
          ).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  it('days are Casablanca’s: what arrives five minutes before its midnight is of that day', () => {
    const table = new RowTable();
    const at = (id: string, receivedAt: string) =>
      table.set(id, { row: aRow({ id, receivedAt }), text: '', codes: '', prints: [], point: null });
    at('before', '2026-11-23T22:59:59.999Z');
    at('first', '2026-11-23T23:00:00.000Z');
    at('last', '2026-11-24T22:59:59.999Z');
    at('after', '2026-11-24T23:00:00.000Z');
    const found = listOf(table, {
      ...everything,
      narrowing: { received: { from: '2026-11-24', to: '2026-11-24' } },
    });
    expect(found.rows.map(({ id }) => id).sort()).toEqual(['first', 'last']);
  });

  it('first response is working time: Friday 16:00 to Monday 9:00 is one hour', () => {
    const table = new RowTable();
    const row = aRow({ receivedAt: '2026-11-20T15:00:00.000Z', firstResponseAt: '2026-11-23T08:00:00.000Z' });
    table.set(row.id, { row, text: '', codes: '', prints: [], point: null });
    const board = {
      base: everything,
      measures: { quick: { narrowing: { firstResponse: ['under-4'] as const } } },
      by: [],
      response: true,
    };
    expect(table.board(board, moment)).toMatchObject({
      totals: { quick: 1 },
      response: { median: 1, p90: 1 },
    });
  });

  it('a measure may not narrow by what its board already does', () => {
    expect(() =>
      measured(cohort.base, { narrowing: { received: { from: '2026-11-24', to: '2026-11-24' } } }),
    ).toThrow(RangeError);
  });
});
