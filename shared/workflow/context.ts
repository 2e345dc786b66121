import type { Command } from './command.ts';
import type { EventBody, RequestEvent } from './event.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from './request.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Refusal, RefusalCode } from '#shared/documents/verdict.ts';

/** Everything deciding depends on; nothing else is read. */
export interface DecisionContext {
  now: Instant;
  reference: ReferenceData;
  /** The author, null when the directory does not know them. */
  person: Person | null;
  /** The request as it stands, null when there is none. */
  request: RequestDocument | null;
  /** The target of a merge, null otherwise or when there is none. */
  other: RequestDocument | null;
  /** Whether another request already has the reference, or the departure number, that the command takes. */
  referenceTaken: boolean;
}

/** Events to append, or why not. No events: what was asked for already is so. */
export type Decision = { accepted: true; events: RequestEvent[] } | { accepted: false; refusal: Refusal };

export const refuse = (code: RefusalCode, values: Record<string, string> = {}): Decision => ({
  accepted: false,
  refusal: { code, values },
});

/** What was asked for already is so: accepted, nothing to record. */
export const alreadySo: Decision = { accepted: true, events: [] };

/** When what a command asks for was done: by the desk's clock, never later than now. */
export const doneAtOf = (command: Command, now: Instant): Instant =>
  command.doneAt < now ? command.doneAt : now;

/** Accepts with events, each of one request. Ids come from the command, so replaying it makes the same events. */
export const accept = (
  command: Command,
  now: Instant,
  bodies: readonly { requestId: string; body: EventBody }[],
): Decision => ({
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
