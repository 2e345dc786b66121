import type { TrayLetter } from '#shared/documents/tray.ts';
import { letterLabel, type LetterLabel } from '#shared/domain/paper/letter-label.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';

/** What the labels on a letter's pages say now, however its pages came together; nothing when a person has said to ignore them. */
export const labelOf = (
  letter: Pick<TrayLetter, 'pages' | 'ignoresLabel'>,
  pages: TrayState['pages'],
): LetterLabel =>
  letter.ignoresLabel
    ? { kind: 'none' }
    : letterLabel(letter.pages.flatMap((id) => pages[id]?.ready?.codes ?? []));
