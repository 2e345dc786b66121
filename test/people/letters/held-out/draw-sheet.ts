import sharp from 'sharp';
import type { Language } from '#shared/documents/text.ts';
import { letterDpi } from '../draw-letter.ts';
import { drawCode, escaped, paperSize } from '../svg-parts.ts';

/** A line of a letter; `at`: beside the margin where its script begins, in the middle, or at the other margin. */
export interface SheetLine {
  text: string;
  at?: 'start' | 'middle' | 'end';
  /** Times the letter's own size. */
  size?: number;
}

/** A label of ours, stuck at a corner: QR code of 20 mm with its text under it. */
export interface SheetLabel {
  text: string;
  corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
}

const margin = 280;
const millimetre = letterDpi / 25.4;
const labelSide = 20 * millimetre;

const drawLabel = ({ text, corner }: SheetLabel): string => {
  const left = corner.endsWith('left') ? 60 : paperSize.width - labelSide - 60;
  const top = corner.startsWith('top') ? 60 : paperSize.height - labelSide - 130;
  return `${drawCode(text, left, top, labelSide)}<text x="${String(left + labelSide / 2)}" y="${String(top + labelSide + 40)}" text-anchor="middle" font-family="Arimo" font-size="30">${escaped(text)}</text>`;
};

/** Draws a letter on A4 at 300 dpi, as PNG; two columns side by side above it when `head` is given. */
export const drawSheet = ({
  lines,
  language,
  font,
  head = [],
  label = null,
  size = 50,
}: {
  lines: readonly SheetLine[];
  language: Language;
  font: string;
  head?: readonly (readonly [string, string])[];
  label?: SheetLabel | null;
  size?: number;
}): Promise<Buffer> => {
  const leading = size * 1.75;
  const top = 460;
  const rtl = language === 'ar';
  const placed = (text: string, y: number, place: string, of: number, family: string) =>
    `<text ${place} y="${String(y)}" font-family="${family}" font-size="${String(of)}">${escaped(text)}</text>`;
  const right = `x="${String(paperSize.width - margin)}"`;
  const left = `x="${String(margin)}"`;
  const placeOf = (at: SheetLine['at'] = 'start') => {
    if (at === 'middle')
      return `x="${String(paperSize.width / 2)}" text-anchor="middle"${rtl ? ' direction="rtl"' : ''}`;
    if (rtl) return at === 'start' ? `${right} direction="rtl"` : `${left} direction="rtl" text-anchor="end"`;
    return at === 'start' ? left : `${right} text-anchor="end"`;
  };
  const heads = head.map(([french, arabic], row) => {
    const y = top + row * leading;
    return (
      placed(french, y, left, size * 0.9, 'Arimo') +
      placed(arabic, y, `${right} direction="rtl"`, size, 'Noto Sans Arabic')
    );
  });
  const body = lines.map(({ text, at, size: times = 1 }, row) =>
    placed(text, top + (head.length + row) * leading, placeOf(at), size * times, font),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(paperSize.width)}" height="${String(paperSize.height)}"><rect width="100%" height="100%" fill="white"/>${heads.join('')}${body.join('')}${label ? drawLabel(label) : ''}</svg>`;
  return sharp(Buffer.from(svg)).withDensity(letterDpi).png().toBuffer();
};
