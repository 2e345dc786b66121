/** A glyph's number and the text it stands for. */
export type Meaning = readonly [glyph: number, text: string];

const section = /begin(bfchar|bfrange)\n([\s\S]*?)end\1/g;
const line = /<([0-9A-F]+)> *(?:<([0-9A-F]+)> *)?<([0-9A-F]+)>/g;

const fromUtf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** What a `ToUnicode` map says (PDF 32000-1, 9.10.3), as Chromium writes it: single glyphs, and ranges of successive characters. */
export const meaningsOf = (map: string): Meaning[] =>
  [...map.matchAll(section)].flatMap(([, , body = '']) =>
    [...body.matchAll(line)].flatMap(([, from = '', to = from, text = '']): Meaning[] => {
      const first = Number.parseInt(from, 16);
      const count = Number.parseInt(to, 16) - first + 1;
      const begin = fromUtf16(text);
      return Array.from({ length: count }, (_, n) => [
        first + n,
        begin.slice(0, -1) + String.fromCharCode(begin.charCodeAt(begin.length - 1) + n),
      ]);
    }),
  );
