import { isRightToLeft } from '../paper/pdf/visual-order.ts';
import type { TextBlock } from './text-blocks.ts';

type Direction = 'left' | 'right' | null;

const directionOf = ({ text }: TextBlock): Direction =>
  isRightToLeft(text) ? 'right' : /\p{L}/u.test(text) ? 'left' : null;

/** Baselines of two scripts side by side may differ by this, in CSS pixels. */
const sameLine = 3;

/** Blocks in one line of a page, as they follow each other. */
const linesOf = (blocks: readonly TextBlock[]): TextBlock[][] => {
  const lines: TextBlock[][] = [];
  for (const block of blocks) {
    const last = lines.at(-1)?.at(-1);
    if (last?.state === block.state && Math.abs(last.baseline - block.baseline) <= sameLine)
      lines.at(-1)?.push(block);
    else lines.push([block]);
  }
  return lines;
};

/** Runs of one direction in a line, with what stands between their words, not at their ends. */
const runsOf = (line: readonly TextBlock[], direction: Direction): TextBlock[][] => {
  const runs: TextBlock[][] = [];
  let run: TextBlock[] = [];
  const close = () => {
    while (run.length > 0 && directionOf(run.at(-1) as TextBlock) === null) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const block of line) {
    const own = directionOf(block);
    if (own === direction || (own === null && run.length > 0)) run.push(block);
    else close();
  }
  close();
  return runs;
};

const wordsOf = (blocks: readonly TextBlock[]): string[] =>
  blocks
    .map(({ text }) => text)
    .join('')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
const isReference = (word: string): boolean => /[A-Za-z]/.test(word) && /\d/.test(word);

/**
 * What PDFium would turn round: within a line of the other direction it gives the words of a run, and the letters and digits of a
 * reference, from the wrong end. A line has the direction of most of its words.
 */
export const turnedBlocks = (blocks: readonly TextBlock[]): Set<TextBlock> =>
  new Set(
    linesOf(blocks).flatMap((line) => {
      const words = (direction: Direction) =>
        wordsOf(line.filter((block) => directionOf(block) === direction)).length;
      const [left, right] = [words('left'), words('right')];
      if (left === 0 || right === 0) return [];
      return runsOf(line, right >= left ? 'left' : 'right')
        .filter((run) => wordsOf(run).length > 1 || wordsOf(run).some(isReference))
        .flat();
    }),
  );
