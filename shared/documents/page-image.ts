import { z } from 'zod';

/** A rectangle on a page image, in pixels from the top left corner. */
export const box = z.object({
  left: z.int().min(0),
  top: z.int().min(0),
  width: z.int().min(0),
  height: z.int().min(0),
});
export type Box = z.infer<typeof box>;

/** Why a page could not be worked on. */
export const paperProblem = z.enum([
  /** Not an image, or of a kind this desk cannot open. */
  'not-an-image',
  /** It is damaged. */
  'damaged',
  /** It stops before its end. */
  'cut',
  /** A PDF that wants a password. */
  'locked',
  /** No bytes at all. */
  'empty',
  /** More bytes or pixels than a page may have. */
  'too-large',
  /** The rectangle lies outside the page. */
  'outside-page',
  /** Given up by the person. */
  'cancelled',
  /** The models or programs of the reader are missing from this installation. */
  'not-installed',
]);
export type PaperProblem = z.infer<typeof paperProblem>;

/** A QR or bar code found on a page. `turn` is how far the code stands turned clockwise, in degrees, 0 to 359. */
export const pageCode = z.object({ text: z.string().max(4000), box, turn: z.number().min(0).max(360) });
export type PageCode = z.infer<typeof pageCode>;

/** Quarter turns clockwise. */
export const quarterTurns = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type QuarterTurns = z.infer<typeof quarterTurns>;
