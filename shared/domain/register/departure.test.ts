import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterBook } from '#shared/documents/register.ts';
import { decide } from '#shared/workflow/decide.ts';
import { aRequest, contextFor } from '#test/people/city.ts';
import { aCommand, anAnswer, aRegistration } from '#test/people/commands.ts';
import { isDeparture, makeDeparture, readDeparture } from './departure-reference.ts';
import { deskCodeOf } from './desk-code.ts';
import { entriesOf } from './entries-of.ts';
import { numberGaps } from './gaps.ts';
import { readReference } from './reference.ts';
import { isLetterCommand, takesDeparture } from './takes-departure.ts';

const started = { type: 'start' } as const;
const proof = { fileId: 'fil-00000001', name: 'copie-signee.pdf', type: 'application/pdf', size: 1200 };

describe('departure numbers', () => {
  const departures = fc
    .tuple(
      fc.nat(20_000).map(deskCodeOf),
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 999_999 }),
    )
    .map(([desk, year, number]) => makeDeparture(desk, year, number));

  it('read back as written, also in lower case, without hyphens and in Arabic-Indic digits; never as a request’s', () => {
    fc.assert(
      fc.property(departures, (departure) => {
        const { reference } = departure;
        expect(isDeparture(departure)).toBe(true);
        const indic = reference.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
        for (const typed of [reference, reference.toLowerCase(), reference.replaceAll('-', ' '), indic])
          expect(readDeparture(typed)).toEqual(departure);
        // Some desk is called D and this desk's code: one check character in 36 fits by chance.
        const asRequest = readReference(reference);
        if (asRequest) expect(asRequest.desk).toBe(`D${departure.desk}`);
      }),
    );
  });

  it('are taken by letters only', () => {
    expect(takesDeparture(anAnswer(1))).toBe(true);
    expect(takesDeparture(anAnswer(1, { channel: 'email' }))).toBe(true);
    expect(takesDeparture(anAnswer(1, { channel: 'phone' }))).toBe(false);
    expect(takesDeparture({ type: 'reject', reason: 'other', explanation: 'non' })).toBe(false);
    expect(isLetterCommand(aRegistration())).toBe(false);
    expect(takesDeparture({ type: 'reject', reason: 'other', explanation: 'non', channel: 'counter' })).toBe(
      true,
    );
  });
});

describe('a letter', () => {
  const request = () => aRequest(started);
  const judged = (departure: ReturnType<typeof makeDeparture>, on = request(), desk = 'AA') => {
    const command = aCommand(anAnswer(1, { departure }), { requestId: on._id, desk });
    const decision = decide(command, contextFor(command, on));
    return decision.accepted ? 'accepted' : decision.refusal.code;
  };

  it('leaves with a number of the desk that sends it, once', () => {
    const departure = makeDeparture('AA', 2026, 7);
    expect(judged(departure)).toBe('accepted');
    expect(judged({ ...departure, number: 8 })).toBe('reference-invalid');
    expect(judged(departure, request(), 'AB')).toBe('reference-invalid');
    expect(judged(departure, aRequest(started, anAnswer(7)))).toBe('reference-taken');
  });

  it('makes an entry beside the arrival’s, with its proof and its annotations; nothing of the entry changes', () => {
    const before = entriesOf(aRequest(started, anAnswer(7)));
    const after = entriesOf(
      aRequest(
        started,
        anAnswer(7),
        {
          type: 'hand-over',
          departure: makeDeparture('AA', 2026, 7).reference,
          how: 'counter',
          toWhom: 'Son fils',
          on: '2026-11-24',
          proof,
        },
        {
          type: 'annotate-register',
          entry: makeDeparture('AA', 2026, 7).reference,
          text: 'Lire « rue Socrate ».',
        },
      ),
    );
    expect(before.map(({ book }) => book)).toEqual(['arrival', 'departure'] satisfies RegisterBook[]);
    const [arrived, left] = after;
    expect(arrived?.outcome?.departures).toEqual([left?.reference]);
    expect(left?.object).toBe(before[1]?.object);
    expect(left?.handOvers).toMatchObject([{ how: 'counter', toWhom: 'Son fils', proof }]);
    expect(left?.annotations).toMatchObject([{ by: 'per-anfa-agent-1', text: 'Lire « rue Socrate ».' }]);
    expect(arrived?.attachments).toBe(1);
  });

  it('cannot be handed over before it left, tomorrow, or when it is another request’s', () => {
    const sent = aRequest(started, anAnswer(7));
    const handOver = (changes: { on?: string; departure?: string }) => {
      const command = aCommand(
        {
          type: 'hand-over',
          departure: makeDeparture('AA', 2026, 7).reference,
          how: 'post',
          toWhom: 'RR 123',
          on: '2026-11-24',
          proof: null,
          ...changes,
        },
        { requestId: sent._id, by: 'per-anfa-clerk-1' },
      );
      const decision = decide(command, contextFor(command, sent));
      return decision.accepted ? 'accepted' : decision.refusal.code;
    };
    expect(handOver({})).toBe('accepted');
    expect(handOver({ on: '2026-11-23' })).toBe('malformed');
    expect(handOver({ on: '2026-11-25' })).toBe('malformed');
    expect(handOver({ departure: makeDeparture('AA', 2026, 8).reference })).toBe('unknown-entry');
  });
});

describe('gaps', () => {
  it('are exactly the numbers below the highest known that are missing, per desk, book and year', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (known) => {
        const entries = known.map((number) => ({ book: 'arrival' as const, desk: 'AA', year: 2026, number }));
        const missing = numberGaps(entries).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, n) => from + n),
        );
        const all = Array.from({ length: Math.max(...known) }, (_, n) => n + 1);
        expect(missing).toEqual(all.filter((number) => !known.includes(number)));
      }),
    );
  });

  it('are none of an import’s, which numbers a file across all offices', () => {
    expect(numberGaps([{ book: 'arrival', desk: 'IM', year: 2026, number: 9 }])).toEqual([]);
    expect(numberGaps([{ book: 'arrival', desk: 'IM4F2A', year: 2026, number: 9 }])).toEqual([]);
  });
});
