import type { Calendar } from '#shared/documents/calendar.ts';

/**
 * Working time the slow way, to hold against the engine: walks minute by minute and asks Intl what the clocks on the wall show.
 * Shares no code with shared/domain/deadlines.
 */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
interface Wall {
  day: string;
  weekday: number;
  hour: number;
}
const hours = new Map<number, Wall>();
/** Legal time changes on the hour and by whole hours. */
const wallAt = (time: number): Wall => {
  const hour = Math.floor(time / hourMs);
  const known = hours.get(hour);
  if (known) return known;
  const parts = Object.fromEntries(wall.formatToParts(hour * hourMs).map(({ type, value }) => [type, value]));
  const shown = {
    day: `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`,
    weekday: weekdays.indexOf(parts['weekday'] ?? ''),
    hour: Number(parts['hour']),
  };
  hours.set(hour, shown);
  return shown;
};

const isWorked = (calendar: Calendar, office: string, time: number): boolean => {
  const { day, weekday, hour } = wallAt(time);
  if (calendar.holidays.some((holiday) => holiday.day === day)) return false;
  const minute = hour * 60 + Math.floor((time % hourMs) / minuteMs);
  const within = (slots: readonly { from: number; to: number }[]) =>
    slots.some(({ from, to }) => from <= minute && minute < to);
  const regime = calendar.regimes.find(({ from, to }) => day >= from && day <= to);
  const usual = (regime ?? calendar).week[weekday] ?? [];
  const closures = calendar.closures.filter(
    ({ offices, from, to }) => (offices === '*' || offices.includes(office)) && day >= from && day <= to,
  );
  if (usual.length === 0) return false;
  return closures.length === 0 ? within(usual) : closures.every(({ slots }) => within(slots));
};

/** Whether the minute that holds an instant is worked. */
export const slowIsWorking = (calendar: Calendar, office: string, at: string): boolean =>
  isWorked(calendar, office, Date.parse(at));

/** Working ms between two instants in order. */
export const slowBetween = (calendar: Calendar, office: string, from: string, to: string): number => {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  let sum = 0;
  for (let time = Math.floor(start / minuteMs) * minuteMs; time < end; time += minuteMs)
    if (isWorked(calendar, office, time)) sum += Math.min(time + minuteMs, end) - Math.max(time, start);
  return sum;
};

/** The earliest instant at which `duration` ms (above 0) have been worked since `from`. */
export const slowAdd = (calendar: Calendar, office: string, from: string, duration: number): string => {
  let left = duration;
  let time = Date.parse(from);
  for (;;) {
    const next = (Math.floor(time / minuteMs) + 1) * minuteMs;
    if (isWorked(calendar, office, time)) {
      if (left <= next - time) return new Date(time + left).toISOString();
      left -= next - time;
    }
    time = next;
  }
};
