import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aRequest } from '#test/people/city.ts';
import { packRows, packedRows, type SavedRow } from './packed-rows.ts';
import { rowOf } from './row.ts';
import { unpack } from './unpack-rows.ts';

const plain = aRequest();
const busy = aRequest(
  { type: 'tag', add: ['danger'], remove: [] },
  { type: 'propose-escalation', step: 'niveau-1', because: null, reason: 'Danger' },
);
const base = [plain, busy].map((request) => rowOf(request, 0));
const maybe = <Value>(value: Value) => fc.constantFrom(null, value);
const someRow: fc.Arbitrary<SavedRow> = fc
  .record({
    of: fc.constantFrom(...base),
    category: maybe('rats'),
    waitingFor: maybe('citizen' as const),
    targetAt: maybe('2026-11-25T09:00:00.000Z'),
    pending: fc.nat(2),
    complainantCount: fc.nat(3),
    closingProposed: fc.boolean(),
    hasMessage: fc.boolean(),
    notArrived: maybe<'call'>('call'),
    subject: fc.string(),
    movedTo: maybe('anfa'),
    prints: fc.array(fc.string(), { maxLength: 2 }),
    citizens: fc.option(fc.array(fc.string()), { nil: null }),
  })
  .map(({ of, citizens, prints, ...changes }) => ({
    indexed: { ...of, prints, row: { ...of.row, ...changes } },
    facts: citizens && { citizens },
  }));

it('rows come back from their packing, through JSON, as they were', () => {
  fc.assert(
    fc.property(fc.array(someRow, { maxLength: 20 }), (rows) => {
      const packed = packedRows.parse(JSON.parse(JSON.stringify(packRows(rows))));
      const back: SavedRow[] = [];
      unpack(packed, new Map(), (row) => back.push(row));
      expect(back).toEqual(rows);
    }),
  );
});
