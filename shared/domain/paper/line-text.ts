import type { Box } from '#shared/documents/page-image.ts';
import type { ReadLine } from '#shared/documents/page-text.ts';

/** A line as one text that remembers where each word stands on the page. */
export interface LineText {
  text: string;
  line: ReadLine;
  /** Where each word of `line` begins in `text`. */
  starts: number[];
}

export const lineText = (line: ReadLine): LineText => {
  const starts: number[] = [];
  let text = '';
  for (const word of line.words) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += word.text;
  }
  return { text, line, starts };
};

const union = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
};

/** The words of a stretch of the text: the place they take on the page and the mean confidence they were read with. */
export const wordsBetween = ({ line, starts }: LineText, from: number, to: number) => {
  const words = line.words.filter((word, at) => {
    const start = starts[at] ?? 0;
    return start < to && start + word.text.length > from;
  });
  if (words.length === 0) return { box: line.box, confidence: 0 };
  return {
    box: union(words.map(({ box }) => box)),
    confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length,
  };
};
