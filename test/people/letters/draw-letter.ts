import sharp from 'sharp';
import type { Language } from '#shared/documents/text.ts';
import { drawCode, escaped, paperSize } from './svg-parts.ts';

/** What a letter looks like before it lies on a scanner. */
export interface LetterDrawing {
  lines: readonly string[];
  language: Language;
  /** One of the families of `useLetterFonts`. */
  font?: string;
  /** Text of a QR label at the foot of the page, and its side in millimetres. */
  code?: { text: string; side: number } | null;
  /** A round blue stamp over the text. */
  stamp?: boolean;
}

/** Dots per inch of drawn letters. */
export const letterDpi = 300;
const millimetre = letterDpi / 25.4;
const { width, height } = paperSize;
const [margin, leading, size] = [300, 84, 50];

const stampDrawing =
  '<g transform="translate(1700 2500)" stroke="#1f3fa8" fill="none" stroke-width="12"><circle r="230"/><circle r="180"/><path d="M-150 0H150M-110 60H110"/></g>';

/** Draws a letter on A4 at 300 dpi, as PNG. */
export const drawLetter = ({
  lines,
  language,
  font = language === 'ar' ? 'Amiri' : 'IBM Plex Sans',
  code = null,
  stamp = false,
}: LetterDrawing): Promise<Buffer> => {
  const side = language === 'ar' ? `x="${String(width - margin)}" direction="rtl"` : `x="${String(margin)}"`;
  const text = lines
    .map(
      (line, row) =>
        `<text ${side} y="${String(margin + row * leading)}" font-family="${font}" font-size="${String(size)}">${escaped(line)}</text>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="white"/>${text}${code ? drawCode(code.text, margin, height - margin - code.side * millimetre, code.side * millimetre) : ''}${stamp ? stampDrawing : ''}</svg>`;
  return sharp(Buffer.from(svg)).withDensity(letterDpi).png().toBuffer();
};
