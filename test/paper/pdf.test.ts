import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageText } from '#shared/documents/page-text.ts';
import { analysePage } from '#main/services/paper/analyse-page.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters } from '#test/people/letters/letters.ts';
import { drawWithPdfium, pdfium, pdfJs, poppler } from '#test/people/letters/pdf-readers.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';

const never = new AbortController().signal;
const works = new PaperWorks();
let pdf: Uint8Array;
let texts: PageText[];
let jpegs: Uint8Array[];
const bind = (pages: { jpeg: Uint8Array; dpi: number; text: PageText | null }[]) =>
  works.worker.run(
    'pdf',
    { pages, facts: { title: 'Lettre', language: 'fr', madeAt: '2026-11-24T09:00:00.000Z' } },
    never,
  );
beforeAll(async () => {
  await useLetterFonts();
  const pages = [];
  for (const { lines, language } of ownLetters) {
    const sheet = await drawLetter({ lines, language, stamp: true });
    const page = await analysePage(works, await scanLetter(sheet, { noise: 8, degrees: 2 }), 0, null, never);
    pages.push({
      jpeg: page.jpeg,
      dpi: page.dpi,
      text: await works.reader.read(page.jpeg, page.language, never),
    });
  }
  texts = pages.map(({ text }) => text);
  jpegs = pages.map(({ jpeg }) => jpeg);
  pdf = await bind(pages);
});
afterAll(() => works.close());

/** Words without the punctuation at their ends: what people search for. */
const wordsOf = (text: PageText): string[] =>
  text.lines
    .flatMap(({ words }) => words.map((word) => word.text.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')))
    .filter((word) => word.length > 1);

describe.each([
  ['pdf.js', pdfJs],
  ['PDFium', pdfium],
  ['poppler', poppler],
] as const)('%s', (_, read) => {
  it('finds every word, French and Arabic', async () => {
    const pages = await read(pdf);
    expect(pages.length).toBe(ownLetters.length);
    for (const [nth, text] of texts.entries()) {
      const words = wordsOf(text);
      expect(words.length).toBeGreaterThan(50);
      expect(words.filter((word) => !pages[nth]?.includes(word))).toEqual([]);
    }
  });
  it('finds identifiers whole in an Arabic letter', async () => {
    const pages = await read(pdf);
    const arabic = ownLetters.findIndex(({ language }) => language === 'ar');
    expect(pages[arabic]).toContain('BE730164');
    expect(pages[arabic]).toContain('0662518390');
  });
});

it('looks like the scanned page: the text over it cannot be seen', async () => {
  for (const [nth, jpeg] of jpegs.entries()) {
    const drawn = await drawWithPdfium(pdf, nth);
    const page = await sharp(jpeg)
      .greyscale()
      .resize(drawn.width, drawn.height, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    let difference = 0;
    for (let at = 0; at < drawn.data.length; at += 1)
      difference += Math.abs((drawn.data[at] ?? 0) - (page.data[at * page.info.channels] ?? 0));
    expect(difference / drawn.data.length).toBeLessThan(4);
  }
});

it('is about as large as its images, and the same from the same pages', async () => {
  const images = jpegs.reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(pdf.byteLength).toBeLessThan(images + 15_000 * jpegs.length);
  expect(pdf.byteLength / jpegs.length).toBeLessThan(250_000);
  const again = await bind(jpegs.map((jpeg, nth) => ({ jpeg, dpi: 300, text: texts[nth] ?? null })));
  expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
});

it('carries what an archive asks for', async () => {
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(text).toMatch(/\/Type\s*\/Metadata/);
});

it('binds pages that nobody has read', async () => {
  const bare = await bind(jpegs.map((jpeg) => ({ jpeg, dpi: 300, text: null })));
  expect((await pdfJs(bare)).map((page) => page.trim())).toEqual(ownLetters.map(() => ''));
});
