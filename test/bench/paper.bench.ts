import { createWorker } from 'tesseract.js';
import type { Language } from '#shared/documents/text.ts';
import { textOfPage } from '#shared/documents/page-text.ts';
import { analysePage } from '#main/services/paper/analyse-page.ts';
import { modelFolder } from '#main/services/paper/ocr/models.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { errorRate } from '#test/people/letters/error-rate.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters } from '#test/people/letters/letters.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import { type BenchLine, printTable } from './table.ts';

/** Noise and skew of an office scanner; every fourth page upside down would leave the baseline with nothing read at all. */
const conditions = [
  { noise: 8, degrees: 1 },
  { noise: 12, degrees: -2.4 },
  { noise: 10, degrees: 4 },
];

await useLetterFonts();
interface ScannedPage {
  written: string;
  language: Language;
  bytes: Buffer;
}
const pages: ScannedPage[] = [];
for (const { lines, language } of ownLetters) {
  const sheet = await drawLetter({ lines, language, stamp: true });
  for (const condition of conditions)
    pages.push({ written: lines.join('\n'), language, bytes: await scanLetter(sheet, condition) });
}

interface PageMeasure {
  seconds: number;
  fr: number;
  ar: number;
  bytes: number;
}
const measure = async (
  read: (page: ScannedPage) => Promise<{ text: string; bytes: number }>,
): Promise<PageMeasure> => {
  const errors = { fr: [] as number[], ar: [] as number[] };
  let bytes = 0;
  const start = performance.now();
  for (const page of pages) {
    const result = await read(page);
    errors[page.language].push(errorRate(result.text, page.written) * 100);
    bytes += result.bytes;
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    seconds: (performance.now() - start) / 1000,
    fr: mean(errors.fr),
    ar: mean(errors.ar),
    bytes: bytes / pages.length / 1000,
  };
};

const never = new AbortController().signal;
const works = new PaperWorks();
const ours = await measure(async ({ bytes }) => {
  const page = await analysePage(works, bytes, 0, null, never);
  const text = await works.reader.read(page.jpeg, page.language, never);
  return { text: textOfPage(text), bytes: page.jpeg.byteLength };
});
await works.close();

const open = async (language: 'fra' | 'ara') =>
  createWorker(language, 1, { langPath: modelFolder(language), cacheMethod: 'none' });
const [fr, ar] = [await open('fra'), await open('ara')];
const alone = await measure(async ({ bytes, language }) => {
  const { data } = await (language === 'fr' ? fr : ar).recognize(bytes);
  return { text: data.text, bytes: bytes.byteLength };
});
await Promise.all([fr.terminate(), ar.terminate()]);

const line = (
  what: string,
  unit: string,
  of: (measured: PageMeasure) => number,
  more = false,
): BenchLine => ({
  what,
  unit,
  ours: of(ours),
  baseline: of(alone),
  higherIsBetter: more,
});
printTable(
  `${String(pages.length)} scanned pages at 300 dpi: upright, straight, clean, codes, language, read`,
  'tesseract.js alone, told the language',
  [
    line('pages a second', '/s', ({ seconds }) => pages.length / seconds, true),
    line('wrong characters, French', '%', (measured) => measured.fr),
    line('wrong characters, Arabic', '%', (measured) => measured.ar),
    line('size of a page', 'KB', ({ bytes }) => bytes),
  ],
);
process.exit(0);
