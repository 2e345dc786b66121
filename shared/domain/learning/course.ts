import type { Instant } from '#shared/documents/time.ts';
import { dayNumber, localDay } from '../deadlines/zone.ts';
import type { WorkingTime } from '../deadlines/working-time.ts';
import { settledAtOf } from '../life.ts';
import type { Course } from './settle-times.ts';

const hourMs = 3_600_000;
/** What is older says little of how it goes now. Days. */
const pastDays = 365;

/** Whether a request came in lately enough to say how it goes now. */
export const isOfThePast = (receivedAt: Instant, now: Instant): boolean =>
  dayNumber(localDay(now)) - dayNumber(localDay(receivedAt)) <= pastDays;

/** How a request went: working hours of its office from reception to the answer, waits included: what the citizen lives through. */
export const courseOf = (
  request: Parameters<typeof settledAtOf>[0] & { receivedAt: Instant },
  time: Pick<WorkingTime, 'between'>,
  now: Instant,
): Course => {
  const { receivedAt } = request;
  const settledAt = settledAtOf(request);
  return {
    receivedAt,
    hours: settledAt === null ? null : Math.max(0, time.between(receivedAt, settledAt)) / hourMs,
    age: time.between(receivedAt, now) / hourMs,
  };
};
