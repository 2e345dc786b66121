import type { RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';
import { apply } from './apply.ts';

/** The fold of a request's events, in order; null for none. */
export const project = (events: readonly RequestEvent[]): RequestDocument | null =>
  events.reduce<RequestDocument | null>((request, event) => apply(request, event), null);
