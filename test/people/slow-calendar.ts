import type { Calendar } from '#shared/documents/calendar.ts';
import { onTheWall } from './casablanca-wall.ts';

/**
 * Working time the slow way, to hold against the engine: walks minute by minute and looks up what the clocks on the wall show
 * (casablanca-wall.ts), unless the city's own list of legal time says it. Shares no code with shared/domain/deadlines.
 */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
interface Wall {
  day: string;
  weekday: number;
  hour: number;
}
const wallOf = (local: number): Wall => {
  const date = new Date(local);
  return { day: date.toISOString().slice(0, 10), weekday: date.getUTCDay(), hour: date.getUTCHours() };
};

const shown = new WeakMap<Calendar, Map<number, Wall>>();
/** By the city's own list from its first entry on, which is in order of time; by the zone file before. */
const shownAt = (calendar: Calendar, time: number): Wall => {
  const hour = Math.floor(time / hourMs);
  const known = shown.get(calendar) ?? new Map<number, Wall>();
  shown.set(calendar, known);
  const wall = known.get(hour) ?? shownIn(calendar, hour * hourMs);
  known.set(hour, wall);
  return wall;
};
const shownIn = ({ legalTime }: Calendar, time: number): Wall => {
  let offset: number | null = null;
  for (const change of legalTime) if (Date.parse(change.from) <= time) ({ offset } = change);
  return wallOf(offset === null ? onTheWall(time) : time + offset * minuteMs);
};

const isWorked = (calendar: Calendar, office: string, time: number): boolean => {
  const { day, weekday, hour } = shownAt(calendar, time);
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

/** The local day of an instant. */
export const slowDay = (calendar: Calendar, at: string): string => shownAt(calendar, Date.parse(at)).day;

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

/** Working minutes of a span counted once, minute by minute, to be asked often. */
export interface CountedTime {
  isWorking: (at: string) => boolean;
  /** Working ms between two instants in order. */
  between: (from: string, to: string) => number;
}

/** Counts a calendar's span once for each kind of office: those that no closure tells apart share one count. @throws RangeError outside */
export const countedTime = (
  calendar: Calendar,
  { from, to }: { from: number; to: number },
): ((office: string) => CountedTime) => {
  const known = new Map<string, CountedTime>();
  const start = Math.floor(from / minuteMs);
  const count = Math.ceil(to / minuteMs) - start;
  const make = (office: string): CountedTime => {
    const sums = new Int32Array(count + 1);
    for (let n = 0; n < count; n += 1)
      sums[n + 1] = (sums[n] ?? 0) + Number(isWorked(calendar, office, (start + n) * minuteMs));
    const until = (time: number): number => {
      const n = Math.floor(time / minuteMs) - start;
      const [before, after] = [sums[n], sums[n + 1]];
      if (before === undefined || after === undefined) throw new RangeError('Outside what was counted.');
      return before * minuteMs + (after > before ? time % minuteMs : 0);
    };
    return {
      isWorking: (at) => {
        const n = Math.floor(Date.parse(at) / minuteMs) - start;
        return (sums[n + 1] ?? 0) > (sums[n] ?? 0);
      },
      between: (one, other) => until(Date.parse(other)) - until(Date.parse(one)),
    };
  };
  return (office) => {
    const own = calendar.closures.filter(({ offices }) => offices === '*' || offices.includes(office));
    const key = JSON.stringify(own);
    const counted = known.get(key) ?? make(office);
    known.set(key, counted);
    return counted;
  };
};
