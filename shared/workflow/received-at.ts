import type { Day, Instant } from '#shared/documents/time.ts';
import type { WorkingTime } from '#shared/domain/deadlines/working-time.ts';
import { dayNumber, instantOf, localDay } from '#shared/domain/deadlines/zone.ts';

/** When the request reached the city: as it was done, or the opening (on a free day the beginning) of the earlier day of arrival. */
export const receivedAtOf = (arrivedOn: Day, doneAt: Instant, time: WorkingTime): Instant => {
  if (arrivedOn >= localDay(doneAt)) return doneAt;
  const day = dayNumber(arrivedOn);
  return new Date(instantOf(day, time.slotsOn(day)[0]?.from ?? 0)).toISOString();
};
