import { expect, it } from 'vitest';
import { textOfLine } from '#shared/documents/page-text.ts';
import type { ReadLine } from '#shared/documents/page-text.ts';
import { aPageText } from '#test/people/read-letter.ts';
import { linesWithIdentifiers, withLatinIdentifiers } from './identifiers.ts';
import { mendArabic } from './mend-arabic.ts';

const lineOf = (text: string): ReadLine => {
  const [line] = aPageText([text], 'ar').lines;
  if (!line) throw new RangeError('No line.');
  return line;
};
const mended = (text: string) => textOfLine(mendArabic(lineOf(text)));

it.each([
  ['حي الأمل الجديد» زنقة 12', 'حي الأمل الجديد، زنقة 12'],
  ['قال «نعم» وذهب', 'قال «نعم» وذهب'],
  ['وبعد, أكتب إليكم', 'وبعد، أكتب إليكم'],
  ['المبلغ 2,50 درهم', 'المبلغ 2,50 درهم'],
  ['الإمام; وبعد', 'الإمام؛ وبعد'],
  ['CIN, BE123456', 'CIN, BE123456'],
  ['زنقة 8, رقم 15, الدار', 'زنقة 8، رقم 15، الدار'],
  ['عشرة أيام،؛ وأن', 'عشرة أيام، وأن'],
  ['في الشيء نفسه', 'في الشيء نفسه'],
])('%s becomes %s', (read, meant) => expect(mended(read)).toBe(meant));

it('a hamza that ends a word is a comma when it was hardly read, after letters that take none', () => {
  const read = (confidence: number, text: string) =>
    textOfLine(
      mendArabic({ ...lineOf(text), words: lineOf(text).words.map((word) => ({ ...word, confidence })) }),
    );
  expect(read(0.7, 'وبعدء يشرفني')).toBe('وبعد، يشرفني');
  expect(read(0.9, 'وبعدء يشرفني')).toBe('وبعدء يشرفني');
  expect(read(0.7, 'المقروء والشيء والجزء')).toBe('المقروء والشيء والجزء');
});

it('identifiers read in Latin take the place of what the Arabic model made of them, and nothing else', () => {
  const line = lineOf('رقم البطاقة : 206104299 بالدار');
  expect(linesWithIdentifiers([line, lineOf('سلام تام')])).toEqual([line]);
  const wrong = line.words[3];
  const latin = [
    { text: 'ZX104299', confidence: 0.9, box: wrong?.box ?? { left: 0, top: 0, width: 0, height: 0 } },
    { text: 'JAI', confidence: 0.9, box: line.words[0]?.box ?? { left: 0, top: 0, width: 0, height: 0 } },
  ];
  expect(withLatinIdentifiers([line], latin).map(textOfLine)).toEqual(['رقم البطاقة : ZX104299 بالدار']);
});
