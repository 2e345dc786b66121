import { z } from 'zod';
import { box } from './page-image.ts';
import { language } from './text.ts';

const certainty = z.number().min(0).max(1);

/** A word as read from a page image, in reading order within its line; `confidence` is the reader's own, 0 to 1. */
export const readWord = z.object({ text: z.string().min(1).max(500), confidence: certainty, box });
export type ReadWord = z.infer<typeof readWord>;

/** A line of words. Those of an Arabic line come in the order they are read: right to left. */
export const readLine = z.object({ words: z.array(readWord).min(1).max(2000), box });
export type ReadLine = z.infer<typeof readLine>;

/** What was read on one page. Boxes are in pixels of an image of `width` × `height`. */
export const pageText = z.object({
  width: z.int().min(1),
  height: z.int().min(1),
  language,
  /** The reader's confidence in the whole page, 0 when it holds no word. */
  confidence: certainty,
  lines: z.array(readLine).max(5000),
});
export type PageText = z.infer<typeof pageText>;

/** The words of a line as one text. */
export const textOfLine = (line: ReadLine): string => line.words.map(({ text }) => text).join(' ');

/** The words of a page, line by line: what is searched and copied. */
export const textOfPage = (page: PageText): string => page.lines.map(textOfLine).join('\n');
