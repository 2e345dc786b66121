import { describe, expect, it } from 'vitest';
import { calendar as calendarSchema } from '#shared/documents/calendar.ts';
import { reference } from '#test/people/city.ts';
import { expectedYears, firstUnknownDay, restsOnExpected } from './expected-years.ts';
import { addWorkingMinutes, workingTimeOf } from './working-time.ts';
import { dayNumber } from './zone.ts';

const { calendar } = reference;
const day = 480;
const daysNamed = (name: string) =>
  expectedYears(calendar).holidays.flatMap((one) => (one.name.fr === name ? [one.day] : []));

/** The first days of a month of the Umm al-Qura calendar, which astronomers of another country compute: an oracle within two days. */
const umalqura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  day: 'numeric',
  month: 'numeric',
  timeZone: 'UTC',
});
const beginsMonth = (month: number) => {
  const found: string[] = [];
  for (let at = Date.UTC(2029, 0, 1); at < Date.UTC(2036, 0, 1); at += 86_400_000) {
    const parts = Object.fromEntries(umalqura.formatToParts(at).map(({ type, value }) => [type, value]));
    if (parts['month'] === String(month) && parts['day'] === '1')
      found.push(new Date(at).toISOString().slice(0, 10));
  }
  return found;
};

describe('years beyond the calendar', () => {
  it('have the national holidays of the years before', () => {
    expect(daysNamed('Nouvel An').slice(0, 2)).toEqual(['2029-01-01', '2030-01-01']);
    expect(daysNamed('Fête de l’Unité')[0]).toBe('2029-10-31');
    // Friday 29 December 2028 and sixteen hours of work: New Year's day is not worked.
    expect(addWorkingMinutes(calendar, '2028-12-29T08:00:00.000Z', 2 * day)).toBe('2029-01-03T08:00:00.000Z');
  });
  it.each([
    ['Aïd al-Fitr', 10],
    ['1er Moharram', 1],
  ])('expect %s by the moon, within two days, from 2029 to 2035', (name, month) => {
    const firsts = daysNamed(name).filter(
      (one, n, all) => one < '2036' && dayNumber(one) - dayNumber(all[n - 1] ?? '2000-01-01') > 1,
    );
    const oracle = beginsMonth(month);
    expect(firsts).toHaveLength(oracle.length);
    for (const [n, first] of firsts.entries())
      expect(Math.abs(dayNumber(first) - dayNumber(oracle[n] ?? '')), first).toBeLessThanOrEqual(2);
  });
  it('have their Ramadans with its hours, two of them in 2030', () => {
    const ramadans = expectedYears(calendar).regimes.map(({ from }) => from);
    expect(ramadans[0]).toBe('2029-01-16');
    expect(ramadans.filter((from) => from.startsWith('2030'))).toHaveLength(2);
    expect(workingTimeOf(calendar, null).slotsOn(dayNumber('2029-01-17'))).toEqual([{ from: 540, to: 900 }]);
  });
  it('expect nothing again that came only once, nor what the city has said itself', () => {
    const once = calendarSchema.parse({
      ...calendar,
      holidays: [
        ...calendar.holidays,
        // Twice by the moon, but not a lunar year apart.
        ...['2026-04-01', '2028-04-01'].map((on) => ({
          name: { fr: 'Visite', ar: 'زيارة' },
          kind: 'lunar',
          day: on,
          provisional: false,
        })),
        { name: { fr: 'Deuil', ar: 'حداد' }, kind: 'fixed', day: '2028-03-01', provisional: false },
        {
          name: { fr: 'Aïd al-Fitr', ar: 'عيد الفطر' },
          kind: 'lunar',
          day: '2029-02-16',
          provisional: false,
        },
      ],
    });
    const { holidays } = expectedYears(once);
    expect(holidays.some(({ name }) => name.fr === 'Visite')).toBe(false);
    expect(holidays.some(({ name }) => name.fr === 'Deuil')).toBe(false);
    expect(holidays.filter(({ name, day: on }) => name.fr === 'Aïd al-Fitr' && on < '2029-12')).toEqual([]);
  });
  it('are told from those the city has decided on', () => {
    expect(firstUnknownDay(calendar)).toBe('2029-01-16');
    expect(restsOnExpected(calendar, '2029-01-15T10:00:00.000Z')).toBe(false);
    expect(restsOnExpected(calendar, '2029-01-16T10:00:00.000Z')).toBe(true);
    expect(firstUnknownDay({ ...calendar, holidays: [], regimes: [] })).toBeNull();
  });
});
