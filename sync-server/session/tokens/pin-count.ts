import { z } from 'zod';
import { mostPinMarks, type PinMark } from '#shared/contracts/sync-api.ts';

/** What the server knows of the tries of one desk's PIN: where nobody at that desk can put it back. */
export const pinCount = z.object({
  /** With what the desk tells them. null: a sign-in of before, which gets one with its next tokens. */
  tryKey: z.string().nullable().default(null),
  /** Tries since the PIN was last right. */
  wrong: z.number().default(0),
  /** The highest number a desk has told, ever. */
  tries: z.number().default(0),
  /** The names that it told, by number: the last of them. */
  marks: z.record(z.string(), z.string()).default({}),
});
export type PinCount = z.infer<typeof pinCount>;
export const noTries: PinCount = { tryKey: null, wrong: 0, tries: 0, marks: {} };

const named = ({ tries, marks }: PinMark): [string, string][] =>
  marks.map((mark, at) => [String(tries - marks.length + 1 + at), mark]);
const heard = (count: PinCount, last: PinMark): Pick<PinCount, 'tries' | 'marks'> => {
  const tries = Math.max(count.tries, last.tries);
  const all = { ...count.marks, ...Object.fromEntries(named(last)) };
  const young = Object.entries(all).filter(([number]) => Number(number) > tries - mostPinMarks);
  return { tries, marks: Object.fromEntries(young) };
};

/** Whether a desk tells a number that it has told before under another name: its folder was put back to a copy. */
export const isPutBack = (count: PinCount, last: PinMark): boolean =>
  named(last).some(([number, mark]) => (count.marks[number] ?? mark) !== mark);

/** The count with one more try. */
export const afterTry = (count: PinCount, last: PinMark): Omit<PinCount, 'tryKey'> => ({
  ...heard(count, last),
  wrong: count.wrong + 1,
});

/** The count when the PIN was right. */
export const afterRightPin = (count: PinCount, last: PinMark): Omit<PinCount, 'tryKey'> => ({
  ...heard(count, last),
  wrong: 0,
});
