import { z } from 'zod';
import { code, documentId } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { toldPosition } from '#shared/domain/escalation/told-position.ts';
import { nextMoment, type WatchReference } from '#shared/domain/escalation/next-moment.ts';
import { reachOf } from '#shared/domain/escalation/reach.ts';
import { isOpen } from '#shared/domain/life.ts';

/** Fields that the watch is read by; each has an index of its own. */
export const watchIndexes = ['at', 'decider', 'remindedOn'] as const;

/**
 * What the watch knows of an open request; same `_id`, one entry, replaced in place. One that is not open has none. Written with
 * the request in one transaction, so what it says is what the request's events say.
 */
export const watchEntry = z.object({
  _id: documentId,
  kind: z.literal('watched'),
  schema: z.literal(1),
  office: code,
  /** When the clock next has something to do with it; null: never, as things stand. */
  at: instant.nullable(),
  /** Position that has an escalation of it to decide; null: nothing is to be decided. */
  decider: code.nullable(),
  /** Position last reminded, or told by a rule, and the local day, `chef-service 2026-11-25`. */
  remindedOn: z.string().nullable(),
  /** The days whose working hours its due dates and `at` are made of, see `reachOf`; null: not said, by an older program. */
  reach: z.string().nullable().default(null),
});
export type WatchEntry = z.infer<typeof watchEntry>;

/** How `remindedOn` says that a position was reminded on a day. */
export const remindedOn = (position: string, day: string): string => `${position} ${day}`;

const lastReminder = (request: RequestDocument): string | null => {
  const event = request.events.findLast(({ body }) => toldPosition(body) !== null);
  const position = event ? toldPosition(event.body) : null;
  return event && position !== null ? remindedOn(position, localDay(event.recordedAt)) : null;
};

/** The entry of a request as it stands; null when it is not open. */
export const watchEntryOf = (request: RequestDocument, reference: WatchReference): WatchEntry | null => {
  if (!isOpen(request)) return null;
  const at = nextMoment(request, reference)?.at ?? null;
  return {
    _id: request._id,
    kind: 'watched',
    schema: 1,
    office: request.office,
    at,
    decider: request.escalation?.state === 'proposed' ? request.escalation.decider : null,
    remindedOn: lastReminder(request),
    reach: reachOf(request, at, reference),
  };
};

/** Whether a stored entry says the same. */
export const isSameEntry = (stored: Record<string, unknown> | null, entry: WatchEntry | null): boolean =>
  stored === null || entry === null
    ? stored === entry
    : Object.entries(entry).every(([field, value]) => stored[field] === value);
