import type { Priority } from '#shared/documents/priority.ts';
import { following, type LinesOf } from '#shared/workflow/bearing.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Stop } from './stops.ts';

/** All that a request's due dates depend on besides calendar and catalogue. */
export interface RequestClock {
  /** Start of the legal clock. */
  receivedAt: Instant;
  /** Start of the internal clock: when it was received, or last reopened. */
  startedAt: Instant;
  /** Past waits since then. */
  stops: readonly Stop[];
  /** Start of the present wait, null while the clock runs. */
  stoppedSince: Instant | null;
  office: string;
  category: string | null;
  priority: Priority;
  /** Working minutes that extensions granted on top of the category's target. */
  extraMinutes: number;
}

/** The clock of a request that begins. */
export const newClock = ({
  receivedAt,
  office,
  category,
  priority,
}: Pick<RequestClock, 'receivedAt' | 'office' | 'category' | 'priority'>): RequestClock => ({
  receivedAt,
  startedAt: receivedAt,
  stops: [],
  stoppedSince: null,
  office,
  category,
  priority,
  extraMinutes: 0,
});

/** The clock stands from `at` on. Standing already, it goes on standing. */
export const stopped = (clock: RequestClock, at: Instant): RequestClock => ({
  ...running(clock, at),
  stoppedSince: at,
});

/** The clock runs again from `at` on. */
export const running = (clock: RequestClock, at: Instant): RequestClock =>
  clock.stoppedSince === null
    ? clock
    : { ...clock, stops: [...clock.stops, { from: clock.stoppedSince, to: at }], stoppedSince: null };

/** The clock starts anew at `at`: nothing of the time before counts. */
export const restarted = (clock: RequestClock, at: Instant): RequestClock => ({
  ...clock,
  startedAt: at,
  stops: [],
  stoppedSince: null,
  extraMinutes: 0,
});

/** What an event that bears on the clock makes of it. */
const effects: LinesOf<'clock', [clock: RequestClock, at: Instant], RequestClock> = {
  suspended: (_body, clock, at) => stopped(clock, at),
  resumed: (_body, clock, at) => running(clock, at),
  answered: (_body, clock, at) => running(clock, at),
  rejected: (_body, clock, at) => running(clock, at),
  merged: (_body, clock, at) => running(clock, at),
  reopened: (_body, clock, at) => restarted(clock, at),
  'escalation-extended': ({ minutes }, clock) => ({ ...clock, extraMinutes: clock.extraMinutes + minutes }),
};

/** The clock of a request as its events tell. */
export const clockOf = (request: RequestDocument): RequestClock =>
  request.events.reduce<RequestClock>(
    (clock, { body, doneAt }) => following(effects, body, clock, doneAt) ?? clock,
    newClock(request),
  );
