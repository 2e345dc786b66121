import { PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { glyphAdvance, blockFont } from './block-font.ts';
import { hex16, unicodeMap } from './unicode-map.ts';

/** Numbers the characters of a document, from 1, as its font knows them. */
export class CharacterCodes {
  private readonly codes = new Map<string, number>();

  /** The codes of a text, two bytes each, as hexadecimal digits. */
  hex(text: string): string {
    return [...text].map((character) => hex16(this.code(character))).join('');
  }

  /** Every character with its code, in order. */
  all(): [string, number][] {
    return [...this.codes];
  }

  private code(character: string): number {
    const known = this.codes.get(character);
    if (known !== undefined) return known;
    const next = this.codes.size + 1;
    this.codes.set(character, next);
    return next;
  }
}

/** Writes the invisible font with the meaning of its codes; to be called when every page's text has its codes. */
export const writeTextFont = (context: PDFContext, codes: CharacterCodes, at: PDFRef): void => {
  const all = codes.all();
  const program = blockFont();
  // Every code shows the one glyph; code 0 is .notdef and never used.
  const glyphs = Buffer.alloc((all.length + 1) * 2);
  for (let code = 1; code <= all.length; code += 1) glyphs.writeUInt16BE(1, code * 2);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'MAKTAB+Block',
      Flags: 4,
      FontBBox: [0, -200, glyphAdvance, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'MAKTAB+Block',
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: glyphAdvance,
      CIDToGIDMap: context.register(context.flateStream(glyphs)),
    }),
  );
  context.assign(
    at,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'MAKTAB+Block',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(all))),
    }),
  );
};
