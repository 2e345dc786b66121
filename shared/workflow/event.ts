import { z } from 'zod';
import { deskCode } from '#shared/documents/desk-code.ts';
import { documentId } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import type { EventBody } from './declared.ts';

export type { EventBody, EventOf, EventType } from './declared.ts';

/** What every event says, whatever happened. */
export const eventFields = z.object({
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
});
/** An accepted fact of a request's life, in the order the server accepted it. */
export type RequestEvent = z.infer<typeof eventFields> & { body: EventBody };
