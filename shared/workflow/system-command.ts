import type { Instant } from '#shared/documents/time.ts';
import { systemActor, systemDesk } from '#shared/domain/access/system-actor.ts';
import type { Command, CommandBody } from './command.ts';
import type { RequestDocument } from './request.ts';

/** A command of the server's own about a request as it is now. The same `_id` is the same command, however often it is sent. */
export const systemCommand = (
  _id: string,
  request: Pick<RequestDocument, '_id' | 'office' | 'version'>,
  body: CommandBody,
  now: Instant,
): Command => ({
  _id,
  kind: 'command',
  schema: 1,
  requestId: request._id,
  office: request.office,
  desk: systemDesk,
  by: systemActor.id,
  doneAt: now,
  seenVersion: request.version,
  body,
});
