import type { RequestDocument } from '#shared/workflow/request.ts';
import { onTheWall } from './casablanca-wall.ts';

/**
 * Supervision's figures the slow way, from request documents and their events: written from docs/measures.md alone, sharing no code
 * with the desk's rows. Local time by the zone file, working time by walking minutes.
 */

/** `YYYY-MM-DD` in Casablanca. */
export const slowDayInCity = (at: string): string =>
  new Date(onTheWall(Date.parse(at))).toISOString().slice(0, 10);

const isWithin = (at: string | null, from: string, to: string) =>
  at !== null && slowDayInCity(at) >= from && slowDayInCity(at) <= to;

/** When the citizen had an answer or a rejection that still stands: told by the events, last word first. */
const settledAt = (request: RequestDocument): string | null => {
  const last = [...request.events]
    .reverse()
    .find(({ body }) => ['answered', 'rejected', 'reopened', 'merged'].includes(body.type));
  return last && (last.body.type === 'answered' || last.body.type === 'rejected') ? last.doneAt : null;
};
const firstWord = (request: RequestDocument): string | null =>
  request.events.find(({ body }) => ['acknowledged', 'answered', 'rejected'].includes(body.type))?.doneAt ??
  null;
const open = (request: RequestDocument) =>
  ['received', 'qualified', 'assigned', 'in-progress', 'waiting'].includes(request.state);

/** Days without work between the two instants that the sample spans. */
export interface SlowCalendar {
  /** `YYYY-MM-DD` of public holidays. */
  holidays: ReadonlySet<string>;
}

const minuteMs = 60_000;
/** Minutes worked between two instants, Monday to Friday 8:30 to 16:30, walked one by one. Outside Ramadan. */
const workedMinutes = (from: string, to: string, { holidays }: SlowCalendar): number => {
  let worked = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += minuteMs) {
    const wall = new Date(onTheWall(at));
    const [weekday, time] = [wall.getUTCDay(), wall.getUTCHours() * 60 + wall.getUTCMinutes()];
    const isWorked =
      weekday >= 1 &&
      weekday <= 5 &&
      time >= 510 &&
      time < 990 &&
      !holidays.has(wall.toISOString().slice(0, 10));
    if (isWorked) worked += 1;
  }
  return worked;
};

/** Figures by the names of docs/measures.md. */
export const slowFigures = (
  requests: readonly RequestDocument[],
  { from, to, now, calendar }: { from: string; to: string; now: string; calendar: SlowCalendar },
) => {
  const received = requests.filter((request) => isWithin(request.receivedAt, from, to));
  const count = (list: readonly RequestDocument[], test: (request: RequestDocument) => boolean) =>
    list.filter(test).length;
  const isMet = (request: RequestDocument) => {
    const settled = settledAt(request);
    return request.due.target !== null && settled !== null && settled <= request.due.target;
  };
  const isLate = (request: RequestDocument) => {
    const { target } = request.due;
    if (target === null || request.state === 'merged') return false;
    const settled = settledAt(request);
    return settled !== null ? settled > target : request.state !== 'waiting' && target < now;
  };
  const minutes = received
    .flatMap((request) => {
      const at = firstWord(request);
      return at === null ? [] : [workedMinutes(request.receivedAt, at, calendar)];
    })
    .sort((a, b) => a - b);
  const rank = (part: number) => minutes[Math.max(0, Math.ceil(minutes.length * part) - 1)] ?? null;
  return {
    received: received.length,
    met: count(received, isMet),
    late: count(received, isLate),
    acknowledged: count(received, (request) => {
      const at = firstWord(request);
      return request.state !== 'merged' && at !== null && at <= request.due.acknowledge;
    }),
    reopened: count(received, ({ events }) => events.some(({ body }) => body.type === 'reopened')),
    open: count(requests, open),
    overdue: count(
      requests,
      (request) =>
        open(request) &&
        request.state !== 'waiting' &&
        request.due.target !== null &&
        request.due.target < now,
    ),
    settled: count(requests, (request) => isWithin(settledAt(request), from, to)),
    backlog: count(requests, (request) => {
      const settled = settledAt(request);
      return (
        request.state !== 'merged' &&
        slowDayInCity(request.receivedAt) <= to &&
        (settled === null || slowDayInCity(settled) > to)
      );
    }),
    medianMinutes: rank(0.5),
    p90Minutes: rank(0.9),
  };
};
