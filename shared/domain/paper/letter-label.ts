import { readLabel } from './label.ts';

/** What the labels on a letter's pages say together; several requests: a person must part it. */
export type LetterLabel =
  { kind: 'none' } | { kind: 'several' } | { kind: 'request' | 'answer'; reference: string };

/** @param codes texts of all codes on the letter's pages */
export const letterLabel = (codes: readonly string[]): LetterLabel => {
  const labels = codes
    .map(readLabel)
    .flatMap((label) => (label === null || label.kind === 'separator' ? [] : [label]));
  const [first] = labels;
  if (!first) return { kind: 'none' };
  if (labels.some(({ reference }) => reference !== first.reference)) return { kind: 'several' };
  // An answer carries the request's own number too.
  const kind = labels.some((label) => label.kind === 'answer') ? 'answer' : 'request';
  return { kind, reference: first.reference };
};
