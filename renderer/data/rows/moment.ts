import type { Calendar } from '#shared/documents/calendar.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import { isEscalatedTo, mayDecideEscalation } from '#shared/domain/access/may-decide.ts';
import { instantOf, localOf } from '#shared/domain/deadlines/zone.ts';
import type { QueueRow } from '../contract/queue.ts';

/** What `me` and the moments of a query mean now. */
export interface QueryMoment {
  me: string;
  now: string;
  endOfDay: string;
  /** Working time of the offices. */
  calendar: Calendar;
  /** Fingerprints of what is looked for; missing: of nothing. */
  prints?: ReadonlySet<string>;
  /** Whether `me` may say the word on the row's latest escalation. */
  mayDecide: (row: QueueRow) => boolean;
  /** Whether an approved escalation put the row before `me`. */
  isEscalatedToMe: (row: QueueRow) => boolean;
}

const endOfDayMinute = 24 * 60 - 1;

/** What `me` and the days of a query mean to this person now. */
export const momentOf = (
  me: Person,
  { calendar, ladders }: ReferenceData,
  now: string,
  prints: QueryMoment['prints'] = new Set(),
): QueryMoment => ({
  prints,
  me: me.id,
  mayDecide: (row) => mayDecideEscalation(me, row, ladders),
  isEscalatedToMe: (row) => isEscalatedTo(me, row, ladders),
  now,
  endOfDay: new Date(instantOf(localOf(Date.parse(now)).day, endOfDayMinute)).toISOString(),
  calendar,
});
