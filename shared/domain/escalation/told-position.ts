import type { EventBody } from '#shared/workflow/event.ts';

/** The position that an event is meant to tell: reminded by the clock, or told by a rule; null for any other event. */
export const toldPosition = (body: EventBody): string | null =>
  body.type === 'reminded' ? body.to : body.type === 'rule-applied' ? body.effects.notify : null;
