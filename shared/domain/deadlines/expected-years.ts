import type { Calendar, Holiday, Regime } from '#shared/documents/calendar.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { dayNumber, dayText, localDay } from './zone.ts';

/**
 * Twelve mean lunations of 29.530588861 days (J. Meeus, Astronomical Algorithms, chapter 49): after so many days a feast of the
 * moon comes again, a day or two early or late.
 */
const lunarYear = 12 * 29.530588861;
/** How far beyond its own years a calendar is continued. */
const horizonYears = 40;
/** Days of a feast lie closer together than this; its next occurrence further away. */
const nearDays = 20;

interface Span {
  from: number;
  to: number;
}

/** The occurrences of something, from the days that are one each. */
const occurrencesOf = (days: readonly Span[]): Span[] => {
  const found: Span[] = [];
  for (const { from, to } of [...days].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from - last.to < nearDays) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
};

/** Where something that came twice comes again: on the same day of the year, or by the moon; nowhere when it came but once. */
const again = (days: readonly Span[], isLunar: boolean): Span[] => {
  const [before, last] = occurrencesOf(days).slice(-2);
  if (!before || !last) return [];
  const end = last.from + horizonYears * 366;
  const length = last.to - last.from;
  const found: Span[] = [];
  if (isLunar) {
    if (Math.abs(last.from - before.from - lunarYear) > nearDays) return [];
    for (let n = 1; ; n += 1) {
      const from = last.from + Math.round(n * lunarYear);
      if (from > end) return found;
      found.push({ from, to: from + length });
    }
  }
  const [year, month, date] = dayText(last.from).split('-').map(Number);
  const inYear = (of: number) => Date.UTC(of, (month ?? 1) - 1, date) / 86_400_000;
  if (year === undefined || inYear(year - 1) !== before.from) return [];
  for (let n = 1; n <= horizonYears; n += 1)
    found.push({ from: inYear(year + n), to: inYear(year + n) + length });
  return found;
};

const byName = <Entry extends { name: { fr: string } }>(entries: readonly Entry[]): Entry[][] => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.name.fr, [...(groups.get(entry.name.fr) ?? []), entry]);
  return [...groups.values()];
};

/** Days and weeks that a calendar does not hold yet and that its own recurring ones lead to expect; all provisional. */
export interface ExpectedYears {
  holidays: Holiday[];
  regimes: Regime[];
}

const expectedOf = ({ holidays, regimes }: Calendar): ExpectedYears => ({
  holidays: byName(holidays).flatMap((same) => {
    const [one] = same;
    const days = same.map(({ day }) => ({ from: dayNumber(day), to: dayNumber(day) }));
    return one
      ? again(days, one.kind === 'lunar').flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, n): Holiday => {
            const day = dayText(from + n);
            return { ...one, id: `${one.kind}-${day}`, day, provisional: one.kind === 'lunar' };
          }),
        )
      : [];
  }),
  regimes: byName(regimes).flatMap((same) => {
    const last = same.at(-1);
    const spans = same.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
    return last
      ? again(spans, true).map(({ from, to }): Regime => {
          const day = dayText(from);
          return { ...last, id: `regime-${day}`, from: day, to: dayText(to), provisional: true };
        })
      : [];
  }),
});

const known = new WeakMap<Calendar, ExpectedYears>();

/**
 * What lies beyond a calendar's own years: its national holidays each year, its feasts of the moon and its Ramadans every twelve
 * lunations from the last one it holds. A rule of thumb until the city confirms or moves them, better than working days that will
 * not be. Something that came only once is not expected again.
 */
export const expectedYears = (calendar: Calendar): ExpectedYears => {
  const found = known.get(calendar) ?? expectedOf(calendar);
  known.set(calendar, found);
  return found;
};

/** The first day of a feast of the moon or a Ramadan that the calendar itself does not hold; null: it has none that come again. */
export const firstUnknownDay = (calendar: Calendar): Day | null => {
  const { holidays, regimes } = expectedYears(calendar);
  const days = [
    ...holidays.flatMap(({ day, provisional }) => (provisional ? [day] : [])),
    ...regimes.map(({ from }) => from),
  ];
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
};

/** Whether a due instant lies where the calendar only expects days off: the promise may move by a day or two. */
export const restsOnExpected = (calendar: Calendar, dueAt: Instant): boolean => {
  const first = firstUnknownDay(calendar);
  return first !== null && localDay(dueAt) >= first;
};
