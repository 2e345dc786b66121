import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@fontsource');
const files = [
  'amiri/files/amiri-arabic-400-normal.woff',
  'amiri/files/amiri-latin-400-normal.woff',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
  'noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff',
  'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff',
  'tinos/files/tinos-latin-400-normal.woff',
  'arimo/files/arimo-latin-400-normal.woff',
  'scheherazade-new/files/scheherazade-new-arabic-400-normal.woff',
  'scheherazade-new/files/scheherazade-new-latin-400-normal.woff',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff',
];

/** The TrueType or OpenType font in a WOFF file (W3C WOFF 1.0): the same tables, unpacked. */
const unpackWoff = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => {
    const entry = 44 + n * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      data: packed < length ? inflateSync(stored) : stored,
    };
  });
  let offset = 12 + count * 16;
  const powers = Math.floor(Math.log2(count));
  const header = Buffer.alloc(offset);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** powers, 6);
  header.writeUInt16BE(powers, 8);
  header.writeUInt16BE(16 * (count - 2 ** powers), 10);
  const parts = [header];
  for (const [n, { tag, checksum, data }] of tables.entries()) {
    tag.copy(header, 12 + n * 16);
    checksum.copy(header, 16 + n * 16);
    header.writeUInt32BE(offset, 20 + n * 16);
    header.writeUInt32BE(data.length, 24 + n * 16);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
};

/**
 * Makes the fonts of `drawLetter` known to the image library, from npm packages: the same letters on every machine. To be called
 * before anything is drawn in this process.
 */
export const useLetterFonts = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'maktab-fonts-'));
  await mkdir(join(folder, 'cache'));
  for (const [n, file] of files.entries())
    await writeFile(join(folder, `${String(n)}.ttf`), unpackWoff(await readFile(join(packages, file))));
  const configuration = join(folder, 'fonts.conf');
  await writeFile(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = configuration;
};
