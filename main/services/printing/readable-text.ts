import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { isRightToLeft } from '../paper/pdf/visual-order.ts';
import { unicodeMap } from '../paper/pdf/unicode-map.ts';
import { meaningsOf } from './glyph-meanings.ts';
import { layApart } from './lay-apart.ts';
import { plainRuns } from './plain-runs.ts';
import { markSplitter } from './split-mark.ts';
import type { Glyphs } from './text-blocks.ts';

const mapName = PDFName.of('ToUnicode');

const readStream = (document: PDFDocument, at: PDFRef): string | null => {
  const found = document.context.lookup(at);
  return found instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(found).decode()).toString('latin1')
    : null;
};
const writeStream = (document: PDFDocument, at: PDFRef, text: string): void =>
  document.context.assign(at, document.context.flateStream(Buffer.from(text, 'latin1')));

/** A letter in the shape its neighbours give it is that letter; the letters of a ligature stand as on paper, from the left. */
const asLaid = (meaning: string): string => {
  const letters = meaning.normalize('NFKC');
  return isRightToLeft(letters) ? [...letters].reverse().join('') : letters;
};

/** Writes what the glyphs of every font mean; by font, what each of its glyphs says. */
const plainMeanings = (document: PDFDocument): Map<PDFDict, Map<number, string>> => {
  const fonts = new Map<PDFDict, Map<number, string>>();
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    const at = font instanceof PDFDict ? font.get(mapName) : undefined;
    const map = at instanceof PDFRef ? readStream(document, at) : null;
    if (!(font instanceof PDFDict) || !(at instanceof PDFRef) || map === null) continue;
    const meanings = meaningsOf(map).map(([glyph, text]) => [glyph, asLaid(text)] as const);
    writeStream(document, at, unicodeMap(meanings.map(([glyph, text]) => [text, glyph])));
    fonts.set(font, new Map(meanings));
  }
  return fonts;
};

const glyphsOf = (page: PDFPage, fonts: Map<PDFDict, Map<number, string>>): Glyphs => {
  const named = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return (font, hex) => {
    const dictionary = named?.lookupMaybe(PDFName.of(font), PDFDict);
    const meanings = dictionary && fonts.get(dictionary);
    return (hex.match(/.{4}/g) ?? [])
      .map((glyph) => meanings?.get(Number.parseInt(glyph, 16)) ?? '')
      .join('');
  };
};

/**
 * The same pages with text that pdf.js, PDFium and poppler read in its letters and order. Chromium gives an Arabic glyph its
 * presentation form, a ligature's letters in the order of reading, and marks (`ActualText`, `ReversedChars`) that no two readers take
 * alike; every reader takes plain letters laid from left to right and puts them in order itself.
 * @param pdf as Chromium prints it
 */
export const withReadableText = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = plainMeanings(document);
  for (const page of document.getPages()) {
    const at = page.node.get(PDFName.of('Contents'));
    const glyphs = glyphsOf(page, fonts);
    const split = markSplitter(document, page);
    for (const part of at instanceof PDFArray ? at.asArray() : [at]) {
      const operators = part instanceof PDFRef ? readStream(document, part) : null;
      if (!(part instanceof PDFRef) || operators === null) continue;
      writeStream(document, part, layApart(plainRuns(operators), glyphs, split));
    }
  }
  return document.save({ useObjectStreams: true });
};
