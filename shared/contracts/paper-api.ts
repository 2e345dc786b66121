import { z } from 'zod';
import { box, pageCode, quarterTurns } from '../documents/page-image.ts';
import { pageText } from '../documents/page-text.ts';
import { documentId, language, requiredText } from '../documents/text.ts';
import { wireBytes } from './wire.ts';

/** Largest picture of a page that is handed in, and largest file that is bound. Bytes. */
const largestPicture = 32 * 1024 * 1024;
const largestBound = 256 * 1024 * 1024;
const largestThumbnail = 1024 * 1024;
const pixels = z.int().min(1).max(100_000);
/** A name the page gives to what it asks for, so that it can hear of it and give it up. */
const job = z.string().regex(/^[A-Za-z0-9-]{1,80}$/);

/** A page as the shell keeps it: the file it came in, and which of the file's images, from 0. */
export const keptPage = z.object({ pageId: documentId, frame: z.int().min(0).max(9999) });
export type KeptPage = z.infer<typeof keptPage>;

/** Names a working copy of a page; a changed one has another name. */
export const copyName = z.string().regex(/^[0-9a-f]{32}$/);

/** A working copy that the shell has made and keeps: sealed and on disk. The thumbnail is a JPEG. */
const workingCopy = z.object({
  copy: copyName,
  width: pixels,
  height: pixels,
  thumbnail: wireBytes(largestThumbnail),
});

const place = keptPage.shape;

/**
 * Work on the pages that the shell keeps, done in its threads: pages are named, not sent. Failures: the codes of `paperProblem`,
 * `unknown-page`, `unknown-copy` (prepare the page anew), `disk-full`. Pages wait for one another: two are never worked on at once.
 */
export const paperApi = {
  /**
   * Makes a page ready: upright, straight, clean, codes read, blank flagged. The page stays as it came. `picture`: the page drawn by
   * whoever can open its file (PDF); null: its own bytes. `current`: the copy that the desk works with.
   */
  'paper.prepare': {
    params: z.object({
      job,
      ...place,
      current: copyName.nullable(),
      picture: wireBytes(largestPicture).nullable(),
    }),
    result: workingCopy.extend({
      /** How many images the file holds; the others are asked for by `frame`. */
      frames: z.int().min(1),
      /** Nothing written on it. To be shown, never a reason to delete by itself. */
      blank: z.boolean(),
      /** Around everything written, in pixels of the working copy. */
      content: box.nullable(),
      /** Boxes in pixels of the original. */
      codes: z.array(pageCode),
      /** Of the writing; null when it cannot be told. Hand it to `paper.read`. */
      language: language.nullable(),
    }),
  },
  /** A new working copy, turned. The one it is made from stays. */
  'paper.rotate': {
    params: z.object({ ...place, copy: copyName, turns: quarterTurns }),
    result: workingCopy,
  },
  /** A new working copy of a part. The one it is made from stays. */
  'paper.crop': { params: z.object({ ...place, copy: copyName, area: box }), result: workingCopy },
  /** A working copy to look at, a JPEG. */
  'paper.copy': {
    params: z.object({ ...place, copy: copyName }),
    result: z.object({ bytes: wireBytes(largestPicture) }),
  },
  /**
   * Reads a working copy and keeps the words beside it; `paper.progress` tells how far it is. `language` null: both are tried. Read
   * before in this language: answered at once.
   */
  'paper.read': {
    params: z.object({ job, ...place, copy: copyName, language: language.nullable() }),
    result: pageText,
  },
  /** Gives up a job of this profile: its call fails with `cancelled`. One that is over, or unknown, is no failure. */
  'paper.cancel': { params: z.object({ job }), result: z.object({}) },
  /**
   * Binds working copies into one searchable PDF; `words`: with what was read last. `language` null: that of the first page with words.
   * The title must not be personal.
   */
  'paper.bind': {
    params: z.object({
      job,
      title: requiredText(200),
      language: language.nullable(),
      pages: z
        .array(z.object({ ...place, copy: copyName, words: z.boolean() }))
        .min(1)
        .max(200),
    }),
    result: z.object({ pdf: wireBytes(largestBound) }),
  },
} as const;

export const paperEvents = {
  /** How far a job is, 0 to 1. */
  'paper.progress': z.object({ job, done: z.number().min(0).max(1) }),
} as const;
