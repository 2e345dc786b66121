import { describe, expect, it } from 'vitest';
import type { Catalogue, ReferenceData } from '#shared/documents/reference-data.ts';
import { stampedReference } from '#shared/reference/stamped-reference.ts';
import { aRequest, reference } from '#test/people/city.ts';
import { recalculated } from './recalculate.ts';

/** Registered on Tuesday 24 November 2026 at 10:00; two working days: due on the 26th at 10:00. */
const request = aRequest();
const { catalogue } = reference;
const written = (changes: Partial<Catalogue['categories'][number]>, at: string, before = catalogue) =>
  stampedReference(
    'catalogue',
    {
      ...before,
      categories: before.categories.map((one) =>
        one.code === request.category ? { ...one, ...changes } : one,
      ),
    },
    before,
    at,
  );
const targetBy = (next: Catalogue): string | null => {
  const after: ReferenceData = { ...reference, catalogue: next };
  return (recalculated(request, after, { before: reference })?.due ?? request.due).target;
};
const own = ({ categories }: Catalogue) => categories.find(({ code }) => code === request.category);
const promised = '2026-11-26T09:00:00.000Z';
const [wednesday, friday] = ['2026-11-25T10:00:00.000Z', '2026-11-27T10:00:00.000Z'];

describe('a target that is raised', () => {
  it('applies from the day it is written, unless a day is given with it', () => {
    expect(targetBy(catalogue)).toBe(promised);
    expect(own(written({ targetHours: 40 }, wednesday))).toMatchObject({
      appliesFrom: '2026-11-25',
      changedAt: wednesday,
      earlier: [{ targetHours: 16, appliesFrom: null, changedAt: null }],
    });
    expect(targetBy(written({ targetHours: 40 }, wednesday))).toBe(promised);
    expect(targetBy(written({ targetHours: 40, appliesFrom: '2026-11-24' }, wednesday))).toBe(
      '2026-12-01T09:00:00.000Z',
    );
  });

  it('does not move what is late already, unless that is said', () => {
    const late = { targetHours: 40, appliesFrom: '2026-11-01' };
    expect(targetBy(written(late, friday))).toBe(promised);
    expect(targetBy(written({ ...late, movesLate: true }, friday))).toBe('2026-12-01T09:00:00.000Z');
  });

  it('twice, each from its day: what was late under the first stays so', () => {
    const first = written({ targetHours: 24, appliesFrom: '2026-11-24' }, wednesday);
    expect(targetBy(first)).toBe('2026-11-27T09:00:00.000Z');
    const second = written({ targetHours: 80, appliesFrom: '2026-11-20' }, friday, first);
    expect(own(second)?.earlier).toHaveLength(2);
    expect(targetBy(second)).toBe('2026-11-27T09:00:00.000Z');
  });

  it('has a history that nobody but the server writes', () => {
    const next = written({ targetHours: 24, earlier: [], changedAt: '2020-01-01T00:00:00.000Z' }, wednesday);
    expect(own(next)?.changedAt).toBe(wednesday);
    const renamed = written({ name: { fr: 'X', ar: 'س' }, earlier: [], changedAt: null }, friday, next);
    expect(own(renamed)).toMatchObject({ changedAt: wednesday, earlier: [{ targetHours: 16 }] });
  });

  it('leaves what is waiting as not late: its clock stood when the target came', () => {
    const waiting = aRequest({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?' });
    const next = written({ targetHours: 40, appliesFrom: '2026-11-01' }, friday);
    const moved = recalculated(waiting, { ...reference, catalogue: next }, { before: reference });
    expect(moved?.due.target).toBe('2026-12-01T09:00:00.000Z');
  });
});
