/** Advance of every glyph, of 1000 units a line. */
export const glyphAdvance = 500;

type Field = readonly [bytes: 1 | 2 | 4 | 8, value: number];
const u16 = (...values: number[]): Field[] => values.map((value) => [2, value]);
const u32 = (...values: number[]): Field[] => values.map((value) => [4, value]);

const pack = (fields: readonly Field[]): Buffer => {
  const out = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 8) out.writeBigInt64BE(BigInt(value), at);
    else if (value < 0) out.writeIntBE(value, at, size);
    else out.writeUIntBE(value, at, size);
    at += size;
  }
  return out;
};

/** Sum of big-endian 32-bit words (OpenType, "Calculating checksums"). */
const checksum = (table: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    const word = Buffer.alloc(4);
    table.copy(word, 0, at, Math.min(table.length, at + 4));
    sum = (sum + word.readUInt32BE(0)) >>> 0;
  }
  return sum;
};

/** The one glyph: a block from descent to ascent. PDFium takes a character without an outline for no character. */
const block = (): Buffer =>
  pack([
    ...u16(1, 0, -200, glyphAdvance, 800, 3, 0),
    ...Array.from({ length: 4 }, (): Field => [1, 1]),
    ...u16(0, 0, glyphAdvance, 0, -200, 1000, 0, -1000),
  ]);

const tables = (): Record<string, Buffer> => ({
  'OS/2': pack([
    ...u16(3, glyphAdvance, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0),
    ...Array.from({ length: 10 }, (): Field => [1, 0]),
    ...u32(0, 0, 0, 0, 0x4d4b5442),
    ...u16(64, 0, 0xffff, 800, -200, 0, 800, 200),
    ...u32(0, 0),
    ...u16(0, 0, 0, 0, 0),
  ]),
  cmap: pack([...u16(0, 1, 3, 1), ...u32(12), ...u16(4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)]),
  glyf: block(),
  head: pack([
    ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    ...u16(0x000b, 1000),
    [8, 0],
    [8, 0],
    ...u16(0, -200, glyphAdvance, 800, 0, 8, 2, 0, 0),
  ]),
  hhea: pack([
    ...u32(0x00010000),
    ...u16(800, -200, 0, glyphAdvance, 0, 0, glyphAdvance, 1, 0, 0, 0, 0, 0, 0, 0, 2),
  ]),
  hmtx: pack(u16(glyphAdvance, 0, glyphAdvance, 0)),
  loca: pack(u16(0, 0, block().length / 2)),
  maxp: pack([...u32(0x00010000), ...u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
  name: pack(u16(0, 0, 6)),
  post: pack([...u32(0x00030000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)]),
});

/** A TrueType font (OpenType 1.9) whose two glyphs are .notdef and a block that stands for every character. Drawn in mode 3 it is invisible. */
export const blockFont = (): Buffer => {
  const entries = Object.entries(tables()).sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + 16 * entries.length;
  let offset = directory;
  const placed = entries.map(([tag, table]) => {
    const at = offset;
    offset += Math.ceil(table.length / 4) * 4;
    return { tag, table, at };
  });
  const powers = Math.floor(Math.log2(entries.length));
  const font = Buffer.alloc(offset);
  pack([
    ...u32(0x00010000),
    ...u16(entries.length, 16 * 2 ** powers, powers, 16 * (entries.length - 2 ** powers)),
  ]).copy(font);
  for (const [nth, { tag, table, at }] of placed.entries()) {
    font.write(tag, 12 + 16 * nth, 'latin1');
    pack(u32(checksum(table), at, table.length)).copy(font, 16 + 16 * nth);
    table.copy(font, at);
  }
  const head = placed.find(({ tag }) => tag === 'head');
  if (head) font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head.at + 8);
  return font;
};
