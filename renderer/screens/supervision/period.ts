import { dayNumber, dayText } from '#shared/domain/deadlines/zone.ts';
import type { DayRange } from '#shared/domain/figures/narrowing.ts';

/** Spans of days that figures are looked at over; each ends today but `last-month`. */
export const periods = ['week', 'four-weeks', 'quarter', 'month', 'last-month', 'year'] as const;
export type Period = (typeof periods)[number];

const lengths = { week: 7, 'four-weeks': 28, quarter: 91 } as const;
const shift = (day: string, by: number): string => dayText(dayNumber(day) + by);

/** The days of a period as seen on a local day. */
export const daysOf = (period: Period, today: string): DayRange => {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'month':
      return { from: firstOfMonth, to: today };
    case 'last-month': {
      const to = shift(firstOfMonth, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'four-weeks':
    case 'quarter':
    case 'week':
      return { from: shift(today, 1 - lengths[period]), to: today };
  }
};

/** As many days just before. */
export const daysBefore = ({ from, to }: DayRange): DayRange => {
  const length = dayNumber(to) - dayNumber(from) + 1;
  return { from: shift(from, -length), to: shift(from, -1) };
};

const thursday = 4;
/** The last `count` weeks from Monday to Sunday, oldest first; the present one ends today. */
export const weeksUpTo = (today: string, count: number): DayRange[] => {
  const day = dayNumber(today);
  // Day 0, 1 January 1970, was a Thursday.
  const monday = day - ((((day + thursday - 1) % 7) + 7) % 7);
  return Array.from({ length: count }, (_, n) => {
    const start = monday - (count - 1 - n) * 7;
    return { from: dayText(start), to: dayText(Math.min(start + 6, day)) };
  });
};
