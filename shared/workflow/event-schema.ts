import type { RequestCommands, RequestCommandType } from './declared.ts';
import { eventFields } from './event.ts';
import { requestCommands } from './request-commands.ts';
import { unionByType } from './union-by-type.ts';

type EventSchema = RequestCommands[RequestCommandType]['events'][number];

/** Schema of what happened. */
export const eventBody = unionByType(
  Object.values(requestCommands).flatMap(({ events }): readonly EventSchema[] => events),
);

/** Schema of a `RequestEvent`. */
export const requestEvent = eventFields.extend({ body: eventBody });
