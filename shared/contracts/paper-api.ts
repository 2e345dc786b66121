import { z } from 'zod';
import { box, pageCode, quarterTurns } from '../documents/page-image.ts';
import { pageText } from '../documents/page-text.ts';
import { language, requiredText } from '../documents/text.ts';

/** An image or PDF file, base64. At most 32 MiB of bytes. */
const fileBytes = z.base64().max(45_000_000);
const pixels = z.int().min(1).max(100_000);
/** Dots per inch. */
const dpi = z.number().min(20).max(2400);
/** A name the page gives to what it asks for, so that it can hear of it and give it up. */
const job = z.string().regex(/^[A-Za-z0-9-]{1,80}$/);

/** How an original is set upright: `degrees` of clockwise skew taken away, then quarter turns clockwise. */
export const uprighting = z.object({ turns: quarterTurns, degrees: z.number().min(-45).max(45) });

/** A working copy as JPEG with its thumbnail, base64. */
const workingCopy = z.object({ image: z.base64(), width: pixels, height: pixels, thumbnail: z.base64() });

/** A page made ready. The bytes that were given are never changed: keep them beside the working copy until the letter is filed. */
export const analysedPage = workingCopy.extend({
  dpi,
  /** How many images the file holds; the others are asked for by `frame`. */
  frames: z.int().min(1),
  upright: uprighting,
  /** Nothing written on it. To be shown, never a reason to delete by itself. */
  blank: z.boolean(),
  /** Around everything written, in pixels of the working copy. */
  content: box.nullable(),
  /** Boxes in pixels of the original. */
  codes: z.array(pageCode),
  /** Of the writing; null when it cannot be told. Hand it to `paper.read`. */
  language: language.nullable(),
});
export type AnalysedPage = z.infer<typeof analysedPage>;

/**
 * Work on pages of paper, done in threads of the shell. Failures: the codes of `paperProblem`.
 * Pages wait for one another: two are never worked on at once.
 */
export const paperApi = {
  /** Makes a page ready: upright, straight, clean, codes read, blank flagged. `upright` null: found by itself. */
  'paper.analyse': {
    params: z.object({
      job,
      image: fileBytes,
      frame: z.int().min(0).max(9999),
      upright: uprighting.nullable(),
    }),
    result: analysedPage,
  },
  /** A new working copy, turned. */
  'paper.rotate': { params: z.object({ image: fileBytes, turns: quarterTurns }), result: workingCopy },
  /** A new working copy of a part. */
  'paper.crop': { params: z.object({ image: fileBytes, area: box }), result: workingCopy },
  /** Reads a working copy; `paper.progress` tells how far it is. `language` null: both are tried. Read before: answered at once. */
  'paper.read': {
    params: z.object({ job, image: fileBytes, language: language.nullable() }),
    result: pageText,
  },
  /** Gives up a job of this profile: its call fails with `cancelled`. One that is over, or unknown, is no failure. */
  'paper.cancel': { params: z.object({ job }), result: z.object({}) },
  /** Binds working copies into one searchable PDF. The title must not be personal. */
  'paper.pdf': {
    params: z.object({
      job,
      title: requiredText(200),
      language,
      pages: z
        .array(z.object({ image: fileBytes, dpi, text: pageText.nullable() }))
        .min(1)
        .max(200),
    }),
    result: z.object({ pdf: z.base64() }),
  },
} as const;

export const paperEvents = {
  /** How far a job is, 0 to 1. */
  'paper.progress': z.object({ job, done: z.number().min(0).max(1) }),
} as const;
