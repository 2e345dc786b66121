import { localDay } from '#shared/domain/deadlines/zone.ts';

/** A working day as people count it: eight hours, in minutes. */
export const dayMinutes = 480;

/** How far a due instant is: late, due before the local day ends, or later; in working time, with the largest whole unit. */
export interface Remaining {
  tone: 'late' | 'today' | 'later';
  unit: 'minutes' | 'hours' | 'days';
  count: number;
}

/**
 * What is left until `dueAt` as seen at `now` (both instants). `minutes`: working time between them, negative when late. Rounded down:
 * nobody is promised more than there is.
 */
export const timeLeft = (dueAt: string, now: string, minutes: number): Remaining => {
  const tone = dueAt < now ? 'late' : localDay(dueAt) === localDay(now) ? 'today' : 'later';
  const size = Math.abs(minutes);
  if (size >= dayMinutes) return { tone, unit: 'days', count: Math.floor(size / dayMinutes) };
  if (size >= 60) return { tone, unit: 'hours', count: Math.floor(size / 60) };
  return { tone, unit: 'minutes', count: Math.floor(size) };
};
