import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import type { PageCode } from '#shared/documents/page-image.ts';
import { PaperFailure } from '../paper-failure.ts';
import type { Gray } from '../images/gray.ts';
import type { CodeArea } from './mask-codes.ts';

/**
 * Codes that labels of offices and partners use, QR codes at any price: ours are. Fewer kinds, fewer false finds and less time; a QR
 * code is found whatever way it stands without being turned.
 */
const ours: readonly ReaderOptions[] = [
  { formats: ['QRCode'], tryHarder: true, tryRotate: false, tryInvert: false, maxNumberOfSymbols: 8 },
  {
    formats: ['DataMatrix', 'Code128'],
    tryHarder: false,
    tryRotate: true,
    tryInvert: false,
    maxNumberOfSymbols: 8,
  },
];

/** Codes of anybody, which only have to be found: those on water bills, parcels and papers of other administrations too. */
const anybodys: ReaderOptions = {
  formats: ['QRCode', 'DataMatrix', 'Aztec', 'PDF417', 'Code128', 'Code39', 'EAN13', 'EAN8', 'ITF'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  maxNumberOfSymbols: 12,
};
const matrix = new Set(['QRCode', 'DataMatrix', 'Aztec', 'PDF417']);

let prepared: Promise<unknown> | null = null;
/** Loads the reader's program from the installation: it would fetch it from the web by itself. */
const prepare = (): Promise<unknown> =>
  (prepared ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then(
    (bytes) =>
      prepareZXingModule({
        overrides: { wasmBinary: new Uint8Array(bytes).buffer },
        fireImmediately: true,
      }),
    (error: unknown) => {
      throw new PaperFailure('not-installed', String(error));
    },
  ));

const inColour = ({ data, width, height }: Gray): ImageData => {
  const pixels = new Uint32Array(data.length);
  // Alike in every byte but that of transparency, whichever end of the number comes first on this machine.
  const opaque = new Uint32Array(new Uint8Array([0, 0, 0, 255]).buffer)[0] ?? 0;
  const gray = new Uint32Array(new Uint8Array([1, 1, 1, 0]).buffer)[0] ?? 0;
  for (let at = 0; at < data.length; at += 1) pixels[at] = (data[at] ?? 0) * gray + opaque;
  return { data: new Uint8ClampedArray(pixels.buffer), width, height, colorSpace: 'srgb' } as ImageData;
};

const codeOf = ({ text, position, orientation }: ReadResult, scale: number): PageCode => {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const left = Math.max(0, Math.min(...xs));
  const top = Math.max(0, Math.min(...ys));
  return {
    text: text.slice(0, 4000),
    box: {
      left: Math.round(left * scale),
      top: Math.round(top * scale),
      width: Math.round((Math.max(...xs) - left) * scale),
      height: Math.round((Math.max(...ys) - top) * scale),
    },
    turn: (Math.round(orientation) + 360) % 360,
  };
};

/**
 * Reads the codes on a page, whatever way they stand.
 * @param gray the page at about 200 dpi
 * @param scale pixels of the page for one of `gray`
 * @throws PaperFailure `not-installed`
 */
export const readCodes = async (gray: Gray, scale: number): Promise<PageCode[]> => {
  await prepare();
  const image = inColour(gray);
  const found: ReadResult[] = [];
  for (const options of ours) found.push(...(await readBarcodes(image, options)));
  return found.filter(({ isValid }) => isValid).map((result) => codeOf(result, scale));
};

/**
 * Where codes of any kind stand on an upright page. Finding them costs a tenth of reading them at any price.
 * @param gray the page at about 240 dpi
 * @throws PaperFailure `not-installed`
 */
export const findCodes = async (gray: Gray): Promise<CodeArea[]> => {
  await prepare();
  const found = await readBarcodes(inColour(gray), anybodys);
  return found
    .filter(({ isValid }) => isValid)
    .map((result) => ({ box: codeOf(result, 1).box, linear: !matrix.has(result.format) }));
};
