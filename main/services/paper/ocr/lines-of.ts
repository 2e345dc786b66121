import type { Line, Page } from 'tesseract.js';
import type { Box } from '#shared/documents/page-image.ts';
import type { ReadLine, ReadWord } from '#shared/documents/page-text.ts';

/** Marks that only steer the direction of text: the reader puts them in, nobody wrote them. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const boxOf = ({ x0, y0, x1, y1 }: Line['bbox']): Box => ({
  left: Math.max(0, Math.round(x0)),
  top: Math.max(0, Math.round(y0)),
  width: Math.max(0, Math.round(x1 - x0)),
  height: Math.max(0, Math.round(y1 - y0)),
});

const lineOf = ({ words, bbox }: Line): ReadLine | null => {
  const read = words.flatMap(({ text, confidence, bbox: at }): ReadWord[] => {
    const plain = text.replace(directionMarks, '').normalize('NFC').trim();
    if (plain === '') return [];
    return [
      {
        text: plain.slice(0, 500),
        confidence: Math.min(1, Math.max(0, confidence / 100)),
        box: boxOf(at),
      },
    ];
  });
  return read.length === 0 ? null : { words: read, box: boxOf(bbox) };
};

/** The lines of what tesseract read, in its reading order. */
export const readLines = (page: Page): ReadLine[] =>
  (page.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(lineOf)))
    .filter((line) => line !== null);
