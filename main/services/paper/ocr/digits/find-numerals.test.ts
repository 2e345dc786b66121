import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOfLine } from '#shared/documents/page-text.ts';
import type { ReadLine } from '#shared/documents/page-text.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { findNumerals, withNumerals } from './find-numerals.ts';
import { digitNet } from './net.ts';

beforeAll(() => useLetterFonts());

const [width, height, size] = [900, 90, 50];
/** A line of print, 240 dots an inch, and what the Arabic model makes of all of it: one doubtful word. */
const numerals = async (text: string, font: string, read = '111770') => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="white"/><text x="60" y="60" font-family="${font}" font-size="${String(size)}"><tspan direction="ltr" unicode-bidi="bidi-override">${text}</tspan></text></svg>`;
  const data = await sharp(Buffer.from(svg)).flatten().greyscale().blur(0.5).raw().toBuffer();
  const box = { left: 50, top: 12, width: 800, height: 66 };
  const line: ReadLine = { box, words: [{ text: read, confidence: 0.5, box }] };
  const found = findNumerals({ data, width, height }, [line], digitNet());
  return { line, found };
};

describe('a number in Arabic-Indic digits', () => {
  it.each([
    ['٠٦٦١٢٣٤٥٩٨', 'Amiri'],
    ['٠٦٦١٢٣٤٥٩٨', 'Noto Naskh Arabic'],
    ['٠٦٧٧٣١٤٥٠٢', 'Scheherazade New'],
    ['٣٩٨٢٠٤٧٥', 'Noto Sans Arabic'],
    ['١٢/١٠/٢٠٢٦', 'Noto Naskh Arabic'],
    ['٢٥-٠٧-٢٠٢٤', 'Noto Sans Arabic'],
  ])('%s in %s is read digit by digit', async (text, font) => {
    const { line, found } = await numerals(text, font);
    expect(found.map((one) => one.text)).toEqual([text]);
    const [mended] = withNumerals(
      [line],
      found.map((one) => ({ ...one, series: '' })),
    );
    expect(mended && textOfLine(mended)).toBe(text);
  });
  it('keeps the letters before it apart, to be read by what knows them', async () => {
    const { line, found } = await numerals('BE١٢٣٤٥٦', 'Noto Naskh Arabic');
    expect(found.map(({ text, prefix }) => [text, prefix !== null])).toEqual([['١٢٣٤٥٦', true]]);
    const [mended] = withNumerals(
      [line],
      found.map((one) => ({ ...one, series: 'BE' })),
    );
    expect(mended && textOfLine(mended)).toBe('BE١٢٣٤٥٦');
  });
});

it.each([
  ['0661234598', 'IBM Plex Sans'],
  ['0677314502', 'Arimo'],
  ['12/10/2026', 'Tinos'],
  ['Casablanca', 'Arimo'],
])('%s in %s is none', async (text, font) => {
  expect((await numerals(text, font)).found).toEqual([]);
});

it('where the model was sure of letters nothing is looked for', async () => {
  const { line } = await numerals('٠٦٦١٢٣', 'Amiri');
  const sure = { ...line, words: line.words.map((word) => ({ ...word, text: 'رقم', confidence: 0.92 })) };
  expect(findNumerals({ data: new Uint8Array(width * height), width, height }, [sure], digitNet())).toEqual(
    [],
  );
});
