import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requestState } from '#shared/documents/request-state.ts';
import { everything, type QueueQuery } from '#shared/domain/figures/queue-query.ts';
import { reference } from '#test/people/city.ts';
import { aRow } from '#test/people/rows.ts';
import type { QueueRow } from '../contract/queue.ts';
import { matcherOf } from './matches.ts';
import { RowTable } from './row-table.ts';
import type { IndexedRow } from './row.ts';

const moment = {
  me: 'per-anfa-agent-1',
  now: '2026-11-24T09:00:00.000Z',
  endOfDay: '2026-11-24T22:59:00.000Z',
  calendar: reference.calendar,
  mayDecide: () => true,
  isEscalatedToMe: () => false,
};
const instant = fc.constantFrom(
  '2026-11-23T09:00:00.000Z',
  moment.now,
  '2026-11-24T12:00:00.000Z',
  moment.endOfDay,
  '2026-12-01T09:00:00.000Z',
);
const code = (...values: string[]) => fc.constantFrom(null, ...values);
const fields = {
  office: fc.constantFrom('anfa', 'maarif'),
  domain: code('proprete', 'hygiene'),
  category: code('rats', 'ordures-menageres'),
  channel: fc.constantFrom('counter', 'phone'),
  state: fc.constantFrom(...requestState.options),
  assignee: code(moment.me, 'per-anfa-agent-2'),
};
const someRow = fc.record({
  ...fields,
  dueAt: fc.option(instant, { nil: null }),
  receivedAt: instant,
  updatedAt: instant,
  movedTo: code('anfa'),
  pending: fc.nat(1),
});
const listOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(fc.constant([]), fc.array(value, { maxLength: 2 }));
const someQuery: fc.Arbitrary<QueueQuery> = fc.record({
  text: fc.constantFrom('', '', ' ', 'rue'),
  states: listOf(fields.state),
  domains: listOf(fields.domain),
  categories: listOf(fields.category),
  offices: listOf(fields.office),
  channels: listOf(fields.channel),
  assignee: fc.constantFrom('any', 'any', 'me', 'nobody'),
  only: fc.constantFrom('all', 'overdue', 'today', 'unconfirmed'),
  sort: fc.constantFrom('due', 'newest', 'oldest', 'updated'),
  offset: fc.nat(3),
  limit: fc.integer({ min: 0, max: 30 }),
});
const indexed = (row: QueueRow): IndexedRow => ({
  row,
  text: row.id.endsWith('1') ? 'rue' : '',
  codes: '',
  prints: [],
  point: null,
});
const step = fc.record({
  id: fc.nat(25),
  row: fc.option(someRow, { nil: null }),
  query: fc.option(someQuery),
});

it('answers every question as a walk over all rows does, whatever comes, changes and goes in between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const table = new RowTable();
      const rows = new Map<string, IndexedRow>();
      for (const { id: n, row, query } of steps) {
        const id = `req-${String(n)}`;
        const made = row && indexed(aRow({ ...(row as Partial<QueueRow>), id }));
        table.set(id, made);
        if (made) rows.set(id, made);
        else rows.delete(id);
        expect(table.size).toBe(rows.size);
        if (!query) continue;
        const fits = matcherOf(query, moment);
        const expected = new Set([...rows.values()].filter(fits).map((each) => each.row.id));
        const all = table.query({ ...query, offset: 0, limit: 1000 }, moment);
        expect(new Set(all.rows.map((each) => each.id))).toEqual(expected);
        expect([all.total, table.count(query, moment)]).toEqual([expected.size, expected.size]);
        const page = table.query(query, moment);
        expect(page.rows).toEqual(all.rows.slice(query.offset, query.offset + query.limit));
        // The order that is kept is the order that is made.
        const fresh = new RowTable();
        for (const each of rows.values()) fresh.set(each.row.id, each);
        expect(all.rows).toEqual(fresh.query({ ...query, offset: 0, limit: 1000 }, moment).rows);
      }
    }),
    { numRuns: 60 },
  );
});

it('keeps its orders also when very much changes at once', () => {
  const table = new RowTable();
  const query = { ...everything, sort: 'newest', offset: 0, limit: 2 } as const;
  const rowAt = (n: number) =>
    indexed(aRow({ id: `req-${String(n)}`, receivedAt: new Date(n * 1000).toISOString() }));
  for (let n = 0; n < 1000; n += 1) {
    table.set(`req-${String(n)}`, rowAt(n));
    if (n % 300 === 0) table.query(query, moment);
  }
  expect(table.query(query, moment).rows.map(({ id }) => id)).toEqual(['req-999', 'req-998']);
});
