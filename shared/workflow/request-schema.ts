import { z } from 'zod';
import { requestEvent } from './event-schema.ts';
import { requestFields } from './request.ts';

/** Schema of a `RequestDocument`. */
export const requestDocument = requestFields.extend({ events: z.array(requestEvent) });
