import type { Command } from './command.ts';
import type { EventBody, RequestEvent } from './event.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from './request.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import type { Refusal, RefusalCode } from '#shared/documents/verdict.ts';

/** Everything deciding depends on; nothing else is read. */
export interface JudgementContext {
  now: Instant;
  reference: ReferenceData;
  /** The author, null when the directory does not know them. */
  person: Person | null;
  /** The request as it stands, null when there is none. */
  request: RequestDocument | null;
  /** The second request, which the command's body names with `into`; null when it names none, or there is none. */
  other: RequestDocument | null;
  /** Whether another request already has the reference, or the departure number, that the command takes. */
  referenceTaken: boolean;
}

/** Events to append, or why not. No events: what was asked for already is so. */
export type Judgement = { accepted: true; events: RequestEvent[] } | { accepted: false; refusal: Refusal };

export const refuse = (code: RefusalCode, values: Record<string, string> = {}): Judgement => ({
  accepted: false,
  refusal: { code, values },
});

/** What was asked for already is so: accepted, nothing to record. */
export const alreadySo: Judgement = { accepted: true, events: [] };

/** When what a command asks for was done: by the desk's clock, never later than now. */
export const doneAtOf = (command: Command, now: Instant): Instant =>
  command.doneAt < now ? command.doneAt : now;

/** How long after it was done a person's act may come: a desk without a network, and its owner ill. Days. */
const longestUnsentDays = 92;
const dayMs = 86_400_000;

/**
 * Why an act is too old to be dated as its desk says; null when it is not. A desk whose clock is behind corrects what it says by the
 * server's: what is this old all the same was not corrected, and its due dates would lie in the past.
 */
export const tooLongAgo = ({ doneAt }: Command, now: Instant): Judgement | null =>
  Date.parse(now) - Date.parse(doneAt) > longestUnsentDays * dayMs
    ? refuse('done-too-long-ago', { days: String(longestUnsentDays) })
    : null;

/**
 * A day on which something had happened, as a person gives it: not after today. Where a desk's clock is ahead, its own today is
 * today. Null: it lies in the future for the desk too.
 */
export const pastDay = (given: Day, command: Command, now: Instant): Day | null => {
  const today = localDay(doneAtOf(command, now));
  if (given <= today) return given;
  return given <= localDay(command.doneAt) ? today : null;
};

/** Accepts with events, each of one request. Ids come from the command, so replaying it makes the same events. */
export const accept = (
  command: Command,
  now: Instant,
  bodies: readonly { requestId: string; body: EventBody }[],
): Judgement => ({
  accepted: true,
  events: bodies.map(({ requestId, body }, n) => ({
    id: `${command._id}.${n}`,
    commandId: command._id,
    requestId,
    by: command.by,
    desk: command.desk,
    doneAt: doneAtOf(command, now),
    recordedAt: now,
    body,
  })),
});
