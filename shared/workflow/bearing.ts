import type { Bearing, EventBearing, EventBody, EventOf, EventType } from './declared.ts';

/** A method, so that what is told of one kind of event can be asked about any. */
type Line<Body, Args extends unknown[], Result> = { line(body: Body, ...args: Args): Result }['line'];
/** What follows from each event that bears on something: the compiler asks for a line of every one, and for no other. */
export type LinesOf<B extends Bearing, Args extends unknown[], Result> = {
  readonly [T in EventBearing<B>]: Line<EventOf<T>, Args, Result>;
};

/** What follows from an event; undefined when it does not bear on this. */
export const following = <Args extends unknown[], Result>(
  lines: { readonly [T in EventType]?: Line<EventBody, Args, Result> },
  body: EventBody,
  ...args: Args
): Result | undefined => lines[body.type]?.(body, ...args);
