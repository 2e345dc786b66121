import { z } from 'zod';
import { deskCode } from '#shared/documents/desk-code.ts';
import { documentId } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import { requestEventSchemas } from './request-commands.ts';
import { unionByType } from './union-by-type.ts';

/** What happened to one request, as the commands declare it. Facts only: folding needs no reference data. */
export const eventBody = unionByType(requestEventSchemas);
export type EventBody = z.infer<typeof eventBody>;
export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>;

/** An accepted fact of a request's life, in the order the server accepted it. */
export const requestEvent = z.object({
  /** `<commandId>.<n>`: replaying a command makes the same ids. */
  id: z.string().max(90),
  commandId: documentId,
  requestId: documentId,
  by: documentId,
  desk: deskCode,
  /** When the agent did it (desk clock, never later than `recordedAt`). */
  doneAt: instant,
  /** When the deciding side recorded it. */
  recordedAt: instant,
  body: eventBody,
});
export type RequestEvent = z.infer<typeof requestEvent>;
