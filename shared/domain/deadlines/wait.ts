import type { Day, Instant } from '#shared/documents/time.ts';
import { dayNumber, localDay } from './zone.ts';

/** So many days a request may be set to wait at most: by then the legal answer (60 days, decree 2-17-265) is long due. */
export const longestWaitDays = 120;

/** Whether a wait begun at an instant may end on a local day: one after it, and not too far. */
export const mayWaitUntil = (from: Instant, until: Day): boolean => {
  const days = dayNumber(until) - dayNumber(localDay(from));
  return days >= 1 && days <= longestWaitDays;
};
