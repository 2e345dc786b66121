import { z } from 'zod';

/** When something was done whose time nobody could be sure of. ms. */
export const unsureMoment = z.object({
  /** The opening of the desk that `steady` is of, and its steady timer. */
  opening: z.string(),
  steady: z.number(),
  /** The line of the PC's clock that `device` is of, and what it showed. */
  line: z.int(),
  device: z.number(),
  /** It was not before this: the latest time that the desk knew for certain; null: none. */
  after: z.number().nullable(),
});
export type UnsureMoment = z.infer<typeof unsureMoment>;

/** A moment at which the time is known: the server has just been heard. */
export interface SureMoment extends Omit<UnsureMoment, 'after'> {
  time: number;
  /** How long the PC slept, and its steady timer stood still, since an earlier moment of this opening. */
  sleptSince: (steady: number) => number;
}

const slackMs = 2000;

/**
 * What time it was at a moment, by what is known at a later one; null: nobody can know any more. Within one opening the steady timer
 * says it, and the sleeps; from one opening to another the PC's clock, unless it was set back in between or the result cannot be.
 */
export const timeAt = (then: UnsureMoment, now: SureMoment): number | null => {
  if (then.opening === now.opening)
    return now.time - (now.steady - then.steady) - now.sleptSince(then.steady);
  if (then.line !== now.line) return null;
  const time = now.time - (now.device - then.device);
  return time <= now.time + slackMs && time >= (then.after ?? -Infinity) - slackMs ? time : null;
};
