import { localDay } from '#shared/domain/deadlines/zone.ts';

/** How far a due instant is: late, due before the local day ends, or later; with the largest whole unit. */
export interface Remaining {
  tone: 'late' | 'today' | 'later';
  unit: 'minutes' | 'hours' | 'days';
  count: number;
}
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Time left until `dueAt` as seen at `now` (both instants). Rounded down: nobody is promised more than there is. */
export const timeLeft = (dueAt: string, now: string): Remaining => {
  const left = Date.parse(dueAt) - Date.parse(now);
  const size = Math.abs(left);
  const tone = left < 0 ? 'late' : localDay(dueAt) === localDay(now) ? 'today' : 'later';
  if (size >= dayMs) return { tone, unit: 'days', count: Math.floor(size / dayMs) };
  if (size >= hourMs) return { tone, unit: 'hours', count: Math.floor(size / hourMs) };
  return { tone, unit: 'minutes', count: Math.floor(size / minuteMs) };
};
