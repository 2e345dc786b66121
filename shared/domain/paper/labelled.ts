import { foldText } from '../identification/fold-text.ts';
import type { LineText } from './line-text.ts';
import { mayBeRead } from './near.ts';

/** What stands after a label on its line: from where, and as what. */
export interface Labelled {
  from: number;
  text: string;
}

/** Colons as printed in both scripts and as readers see them. */
const colon = /\s*[:：;؛﹕]\s*/;

/**
 * The text after one of `labels` at the head of a line: `Objet : …`, `الموضوع : …`. A letter wrong in five is forgiven.
 * @param labels folded (`foldText`); a line without a colon must begin with one of them, followed by more
 */
export const labelled = ({ text }: LineText, labels: readonly string[]): Labelled | null => {
  const cut = colon.exec(text);
  if (cut && cut.index > 0) {
    const head = foldText(text.slice(0, cut.index))
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .replace(/ +/g, ' ')
      .trim();
    const from = cut.index + cut[0].length;
    const value = text.slice(from).trim();
    if (value !== '' && labels.some((label) => mayBeRead(head, label))) return { from, text: value };
  }
  const words = text.split(' ');
  for (const label of labels) {
    const count = label.split(' ').length;
    if (count < 2 || words.length <= count) continue;
    const head = words.slice(0, count).join(' ');
    if (mayBeRead(foldText(head), label)) {
      const from = head.length + 1;
      const value = text.slice(from).replace(/^[:\s،,-]+/, '');
      if (value !== '') return { from: text.length - value.length, text: value };
    }
  }
  return null;
};
