import type { PageMime } from '#shared/documents/waiting-page.ts';

/** Some programs pad a file or write their own notes behind its end. Bytes. */
const afterEnd = 4096;
const has = (bytes: Buffer, end: Buffer): boolean =>
  bytes.subarray(Math.max(0, bytes.length - afterEnd)).lastIndexOf(end) >= 0;

/** Sizes of a TIFF field's kinds, by their number. Bytes. */
const kindBytes: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1 },
  ...{ 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 },
};
const [stripOffsets, stripBytes, tileOffsets, tileBytes] = [273, 279, 324, 325];

/** Whether every image of a TIFF file lies within it: its directory may stand before or behind its pictures. */
const isWholeTiff = (bytes: Buffer): boolean => {
  const isLittle = bytes[0] === 0x49;
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const valuesAt = (entry: number): number[] => {
    const size = kindBytes[short(entry + 2)] ?? 1;
    const count = long(entry + 4);
    const from = size * count <= 4 ? entry + 8 : long(entry + 8);
    if (count > bytes.length) throw new RangeError('More values than bytes.');
    return Array.from({ length: count }, (_, n) => (size === 2 ? short(from + 2 * n) : long(from + 4 * n)));
  };
  const seen = new Set<number>();
  try {
    for (let at = long(4); at !== 0;) {
      if (seen.has(at)) return false;
      seen.add(at);
      const count = short(at);
      const fields = new Map(
        Array.from({ length: count }, (_, n) => at + 2 + 12 * n).map((entry) => [short(entry), entry]),
      );
      for (const entry of fields.values()) {
        const size = (kindBytes[short(entry + 2)] ?? 1) * long(entry + 4);
        if (size > 4 && long(entry + 8) + size > bytes.length) return false;
      }
      for (const [offsets, lengths] of [
        [stripOffsets, stripBytes],
        [tileOffsets, tileBytes],
      ] as const) {
        const [from, size] = [fields.get(offsets), fields.get(lengths)];
        if (from === undefined || size === undefined) continue;
        const sizes = valuesAt(size);
        if (valuesAt(from).some((start, n) => start + (sizes[n] ?? 0) > bytes.length)) return false;
      }
      at = long(at + 2 + 12 * count);
    }
    return seen.size > 0;
  } catch {
    // A directory that lies outside the file.
    return false;
  }
};

const ends: Readonly<Record<PageMime, (bytes: Buffer) => boolean>> = {
  'application/pdf': (bytes) => has(bytes, Buffer.from('%%EOF')),
  'image/jpeg': (bytes) => has(bytes, Buffer.from('ffd9', 'hex')),
  'image/png': (bytes) => has(bytes, Buffer.from('49454e44ae426082', 'hex')),
  'image/tiff': isWholeTiff,
};

/** Whether a file of this kind goes to its end: what is still being written, or was cut off, does not. */
export const isWhole = (bytes: Buffer, mime: PageMime): boolean => ends[mime](bytes);
