import { expect, it } from 'vitest';
import { textOfLine } from '#shared/documents/page-text.ts';
import type { ReadLine } from '#shared/documents/page-text.ts';
import { foreignParts, withForeign } from './other-script.ts';

const lineOf = (top: number, ...words: [string, number][]): ReadLine => ({
  box: { left: 0, top, width: 1000, height: 30 },
  words: words.map(([text, confidence], nth) => ({
    text,
    confidence,
    box: { left: nth * 100, top, width: 90, height: 30 },
  })),
});
const page = [
  lineOf(0, ['COMMUNE', 0.96], ['DE', 0.93], ['dixonoJl', 0], ['dclo>', 0.78]),
  lineOf(50, ['Objet', 0.93], ['d’hygiène', 0.11], [':', 0.93]),
];
const textsOf = (lines: readonly ReadLine[]) => lines.map(textOfLine);
const arabicAt = (left: number, top: number, confidence: number): ReadLine => ({
  box: { left, top, width: 190, height: 30 },
  words: ['جماعة', 'المحمدية'].map((text, nth) => ({
    text,
    confidence,
    box: { left: left + nth * 100, top, width: 90, height: 30 },
  })),
});

it('words in the other letters are read again, with their neighbours; one doubtful word of the same letters is not', () => {
  const parts = foreignParts(page, 2000);
  expect(parts.map(({ line, from, to }) => [line, from, to])).toEqual([[0, 2, 4]]);
  expect(textsOf(withForeign(page, parts, [arabicAt(200, 0, 0.9)], 'ar'))).toEqual([
    'COMMUNE DE جماعة المحمدية',
    'Objet d’hygiène :',
  ]);
});
it('a second reading that is no surer, or in the same letters, changes nothing', () => {
  const parts = foreignParts(page, 2000);
  expect(withForeign(page, parts, [arabicAt(200, 0, 0.5)], 'ar')).toEqual(page);
  expect(withForeign(page, parts, [arabicAt(200, 0, 0.9)], 'fr')).toEqual(page);
  expect(withForeign(page, parts, [arabicAt(200, 50, 0.9)], 'ar')).toEqual(page);
});
it('a line wholly in the other letters goes where it stands on the page', () => {
  const lines = [page[0], page[1], lineOf(4, ['500865', 0.2], ['065', 0.1])].filter(
    (line) => line !== undefined,
  );
  const parts = foreignParts(lines, 2000).filter(({ line }) => line === 2);
  const read = withForeign(lines, parts, [arabicAt(0, 4, 0.9)], 'ar');
  expect(textsOf(read)[1]).toBe('جماعة المحمدية');
});
