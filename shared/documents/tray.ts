import { z } from 'zod';
import { box, paperProblem } from './page-image.ts';
import { code, documentId, language } from './text.ts';
import { instant } from './time.ts';
import { refusal } from './verdict.ts';
import { waitingPage } from './waiting-page.ts';

/** What the shell made of a page: its working copy, how it looks and what it carries. */
export const readyPage = z.object({
  /** Names the working copy that the shell keeps. */
  copy: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
  blank: z.boolean(),
  content: box.nullable(),
  codes: z.array(z.string()),
  language: language.nullable(),
});
export type ReadyPage = z.infer<typeof readyPage>;

/** A page in the tray. The shell keeps its bytes and its working copy; thumbnail and words are kept beside it, each sealed. */
export const trayPage = waitingPage.omit({ id: true }).extend({
  id: documentId,
  /** The page of the shell that it came as; several pages of one file share it. */
  original: documentId,
  /** Which image of the file, from 0. */
  frame: z.int().min(0),
  /** null: not prepared yet, or `problem` says why it cannot be. */
  ready: readyPage.nullable(),
  problem: paperProblem.nullable(),
  /** `failed`: the reader could not; it is filed without words. */
  read: z.enum(['not-yet', 'done', 'failed']),
});
export type TrayPage = z.infer<typeof trayPage>;

/** Where a letter is going, noted before the first step is taken, so that every step can be taken again. */
export const letterFiling = z.object({
  requestId: documentId,
  reference: z.string(),
  office: code,
  fileId: documentId,
  name: z.string(),
  by: z.enum(['code', 'person']),
});
export type LetterFiling = z.infer<typeof letterFiling>;

/** Why a labelled letter is not filed by itself. */
export const letterDoubt = z.enum([
  /** What was read of its writer fits nobody of the request. */
  'other-person',
  /** Only a phone was read, or a name that several people bear. */
  'shared',
  /** Nothing of its writer could be read. */
  'person-unread',
  /** The request is anonymous: nothing can be compared. */
  'nobody-named',
  /** The letter names another request than its label. */
  'other-reference',
  /** Its pages bear other labels than it was parted by. */
  'other-labels',
]);
export type LetterDoubt = z.infer<typeof letterDoubt>;

/** Why a letter waits for a person although something is known about it. */
export const letterTrouble = z.discriminatedUnion('kind', [
  /** The request of its code is not on this PC. */
  z.object({ kind: z.literal('unknown-request') }),
  z.object({ kind: z.literal('refused'), refusal }),
  z.object({ kind: z.literal('not-bound'), problem: z.string() }),
  /** Its label alone says where it belongs. */
  z.object({ kind: z.literal('doubt'), doubt: letterDoubt, reference: z.string() }),
]);
export type LetterTrouble = z.infer<typeof letterTrouble>;

/** Pages that belong together, in order. */
export const trayLetter = z.object({
  id: documentId,
  pages: z.array(documentId).min(1),
  /** A scan that has not been parted into letters yet: its job. */
  stack: documentId.nullable(),
  kind: z.enum(['request', 'answer']),
  /** What its code says; null: no code, or `ambiguous`. */
  reference: z.string().nullable(),
  ambiguous: z.boolean(),
  /** A person has said that its labels are not its own. */
  ignoresLabel: z.boolean().default(false),
  /** null: both are tried. */
  language: language.nullable(),
  /** A person gave up its reading. */
  unread: z.boolean(),
  trouble: letterTrouble.nullable(),
  filing: letterFiling.nullable(),
  /** A file made of it for a registration at the counter. */
  counterFile: documentId.nullable(),
});
export type TrayLetter = z.infer<typeof trayLetter>;

/** A page taken away; it can be put back where it was. */
export const binnedPage = z.object({
  page: documentId,
  letter: documentId,
  at: z.int().min(0),
  because: z.enum(['person', 'separator']),
});
export type BinnedPage = z.infer<typeof binnedPage>;

/** Every page of the tray is in exactly one letter or in the bin. */
export const trayLayout = z.object({ letters: z.array(trayLetter), bin: z.array(binnedPage) });
export type TrayLayout = z.infer<typeof trayLayout>;

/** A letter that has left the tray: the line that says what became of it. */
export const filedLetter = z.object({
  id: documentId,
  requestId: documentId,
  reference: z.string(),
  fileId: documentId,
  pages: z.int().min(0),
  by: z.enum(['code', 'person']),
  kind: z.enum(['request', 'answer']),
  at: instant,
});
export type FiledLetter = z.infer<typeof filedLetter>;
