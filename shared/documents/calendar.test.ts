import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { calendar } from './calendar.ts';
import { catalogue, referenceDocument } from './reference-data.ts';
import { buildCatalogue } from '#shared/reference/catalogue.ts';

const name = { fr: 'Essai', ar: 'تجربة' };
const slots = [{ from: 510, to: 990 }];
const week = [[], slots, slots, slots, slots, slots, []];
const plain = {
  _id: 'calendar',
  kind: 'calendar',
  schema: 1,
  zone: 'Africa/Casablanca',
  week,
  regimes: [{ name, from: '2026-02-19', to: '2026-03-19', week, provisional: true }],
  holidays: [
    { name, day: '2026-01-01', provisional: false },
    { name, day: '2026-03-20', provisional: true },
    { name, day: '2026-03-20', provisional: true },
  ],
};
const codesOf = (changes: object) =>
  calendar.safeParse({ ...plain, ...changes }).error?.issues.map(({ message }) => message) ?? [];

describe('the calendar', () => {
  it('reads one stored before entries had ids and kinds and there were closures', () => {
    expect(referenceDocument.parse(plain)).toMatchObject({
      regimes: [{ id: 'regime-2026-02-19' }],
      holidays: [
        { id: 'holiday-2026-01-01', kind: 'fixed' },
        { id: 'holiday-2026-03-20', kind: 'lunar' },
        { id: 'holiday-2026-03-20-2', kind: 'lunar' },
      ],
      closures: [],
    });
  });
  it('keeps what it read: reading again changes nothing', () => {
    const read = calendar.parse(plain);
    expect(calendar.parse(read)).toEqual(read);
  });
  const closure = { id: 'inventory', offices: '*', from: '2026-12-01', to: '2026-12-02', reason: name };
  const monday = (list: object[]) => [[], list, [], [], [], [], []];
  it.each([
    ['slot-empty', { week: monday([{ from: 510, to: 510 }]) }],
    ['slots-overlap', { week: monday([...slots, { from: 900, to: 1000 }]) }],
    [
      'slots-overlap',
      {
        week: monday([
          { from: 840, to: 990 },
          { from: 510, to: 720 },
        ]),
      },
    ],
    ['week-without-work', { week: [[], [], [], [], [], [], []] }],
    ['range-reversed', { closures: [{ ...closure, to: '2026-11-30' }] }],
    ['range-too-long', { closures: [{ ...closure, to: '2028-11-30' }] }],
    ['id-twice', { closures: [closure, closure] }],
    [
      'regimes-overlap',
      { regimes: [...plain.regimes, { ...plain.regimes[0], from: '2026-03-19', to: '2026-03-25' }] },
    ],
  ])('refuses: %s', (code, changes) => {
    expect(codesOf(changes)).toContain(code);
  });
  it('takes several slots a day that touch, and regimes one after the other', () => {
    expect(
      codesOf({
        week: monday([
          { from: 510, to: 720 },
          { from: 720, to: 990 },
        ]),
      }),
    ).toEqual([]);
    const next = { ...plain.regimes[0], from: '2026-03-20', to: '2026-03-25' };
    expect(codesOf({ regimes: [...plain.regimes, next] })).toEqual([]);
  });
});

describe('the calendar as shipped', () => {
  const shipped = buildCalendar();
  it.each([2025, 2026, 2027, 2028])('has every lunar holiday of %i, on days in a row', (year) => {
    const of = (id: string) =>
      shipped.holidays.filter((one) => one.id.startsWith(`${id}-${String(year)}`) && one.kind === 'lunar');
    expect(['moharram', 'mawlid', 'aid-al-fitr', 'aid-al-adha'].map((id) => of(id).length)).toEqual([
      1, 2, 2, 2,
    ]);
    for (const id of ['mawlid', 'aid-al-fitr', 'aid-al-adha'])
      expect(Date.parse(of(id)[1]?.day ?? '') - Date.parse(of(id)[0]?.day ?? '')).toBe(86_400_000);
  });
  it('keeps to the moon: from year to year a feast comes 354 days later, give or take two', () => {
    for (const id of ['moharram', 'mawlid', 'aid-al-fitr', 'aid-al-adha']) {
      const days = shipped.holidays.filter((one) => one.id.startsWith(id) && one.id.endsWith('-1'));
      for (const [n, { day }] of days.entries()) {
        const before = days[n - 1];
        if (before)
          expect(Math.abs((Date.parse(day) - Date.parse(before.day)) / 86_400_000 - 354)).toBeLessThanOrEqual(
            2,
          );
      }
    }
  });
  it('ends each Ramadan, of 29 or 30 days, on the eve of Aïd al-Fitr', () => {
    for (const { id, from, to } of shipped.regimes) {
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
      expect([29, 30]).toContain(days);
      const feast = shipped.holidays.find((one) => one.id === `aid-al-fitr-${id.slice(-4)}-1`);
      expect(Date.parse(feast?.day ?? '') - Date.parse(to)).toBe(86_400_000);
    }
  });
  it('has eleven fixed holidays a year, ten before 31 October was one, and only lunar days are provisional', () => {
    const fixed = (year: string) =>
      shipped.holidays.filter((one) => one.kind === 'fixed' && one.day.startsWith(year)).length;
    expect(['2025', '2026', '2027', '2028'].map(fixed)).toEqual([10, 11, 11, 11]);
    expect(shipped.holidays.filter((one) => one.provisional && one.kind !== 'lunar')).toEqual([]);
  });
});

describe('priority', () => {
  it('has shares of the target, those shipped for a catalogue stored without', () => {
    const { priorityShare: _share, ...stored } = buildCatalogue();
    expect(catalogue.parse(stored).priorityShare).toEqual({ high: 0.5, urgent: 0.25 });
    expect(
      catalogue.safeParse({ ...stored, priorityShare: { high: 0.2, urgent: 0.3 } }).error?.issues,
    ).toMatchObject([{ message: 'urgent-after-high' }]);
  });
});
