import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';

/** `now` while any office works, else when the first one opens. */
export const firstOpening = (
  { calendar, offices }: Pick<ReferenceData, 'calendar' | 'offices'>,
  now: Instant,
): Instant =>
  offices.offices
    .map(({ code }) => workingTimeOf(calendar, code).nextOpening(now))
    .reduce((first, at) => (at < first ? at : first), workingTimeOf(calendar, null).nextOpening(now));
