import type { Unsubscribe } from './unsubscribe.ts';

/**
 * How far this desk's time can be believed. `sure`: measured by the server's, and followed since. `carried`: by the last measurement,
 * from before this desk was opened. `jumped`: the PC slept, or its clock was set, since the measurement. `wrong`: the PC's clock
 * contradicts the last time heard from the server, and is not followed. `never`: the server was never heard.
 */
export type Certainty = 'sure' | 'carried' | 'jumped' | 'wrong' | 'never';

/** This desk's time. */
export interface ClockState {
  certainty: Certainty;
  /** To be added to what the PC's clock shows. ms. */
  correctionMs: number;
  /** The server's time when it was last heard; null: never. */
  heardAt: string | null;
}

/** The city's time at this desk, whatever the PC's clock shows. */
export interface ClockData {
  watchClock(show: (clock: ClockState) => void): Promise<Unsubscribe>;
}
