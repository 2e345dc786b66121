import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { PaperFailure } from '../paper-failure.ts';
import type { Gray } from './gray.ts';
import { tiffDensities } from './tiff-densities.ts';

/** An A3 page at 600 dpi in colour stays below both. */
const largestPixels = 120_000_000;
const largestBytes = 100_000_000;
/** Width of A4 in inches: what an image that does not say its resolution is taken for. */
const paperInches = 8.27;

/** Pixels that say they are this much longer one way than the other are stretched to squares; beyond the second a file is mistaken. */
const stretched = { from: 1.03, to: 4.5 };

/** An image file that has been looked into but not yet decoded. Sizes are those of the upright image in square pixels. */
export interface OpenPage {
  bytes: Uint8Array;
  frame: number;
  /** How many images the file holds (TIFF). */
  frames: number;
  width: number;
  height: number;
  /** False for an image in grey or in black and white. */
  inColour: boolean;
  /** Dots per inch: what the file says when that is believable, else that of an A4 page. */
  dpi: number;
}

/** A decoder of the page, upright as its EXIF says. Refuses damaged images rather than filling them up with grey. */
export const decode = ({ bytes, frame }: Pick<OpenPage, 'bytes' | 'frame'>): Sharp =>
  sharp(bytes, {
    failOn: 'error',
    limitInputPixels: largestPixels,
    page: frame,
    sequentialRead: false,
  }).autoOrient();

/** Words libvips uses for an image that it cannot open at all, as against one that breaks off. */
const unknownKind = /unsupported image format|bad seek|unable to open|not a known|no loader/i;

/** What libvips says, as one of our own reasons. */
export const asFailure = (error: unknown): PaperFailure => {
  if (error instanceof PaperFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/pixel limit/i.test(message)) return new PaperFailure('too-large', message);
  return new PaperFailure(unknownKind.test(message) ? 'not-an-image' : 'damaged', message);
};

/**
 * Looks into an image file.
 * @throws PaperFailure `not-an-image`, `damaged`, `too-large`
 */
export const openPage = async (bytes: Uint8Array, frame = 0): Promise<OpenPage> => {
  if (bytes.byteLength === 0) throw new PaperFailure('empty', 'No bytes.');
  if (bytes.byteLength > largestBytes) throw new PaperFailure('too-large', `${bytes.byteLength} bytes`);
  const found = await decode({ bytes, frame })
    .metadata()
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  const { width, height } = found.autoOrient;
  if (width * height > largestPixels) throw new PaperFailure('too-large', `${width} × ${height} pixels`);
  const two = tiffDensities(bytes, frame);
  const lying = (found.orientation ?? 1) > 4;
  const times = two === null ? 1 : lying ? two.down / two.across : two.across / two.down;
  const isStretched =
    Math.max(times, 1 / times) > stretched.from && Math.max(times, 1 / times) < stretched.to;
  const square = isStretched
    ? { width: Math.round(width / Math.min(1, times)), height: Math.round(height * Math.max(1, times)) }
    : { width, height };
  if (square.width * square.height > largestPixels)
    throw new PaperFailure('too-large', `${square.width} × ${square.height} pixels`);
  const said = isStretched && two ? Math.max(two.across, two.down) : (found.density ?? 0);
  const guessed = Math.min(square.width, square.height) / paperInches;
  return {
    bytes,
    frame,
    frames: found.pages ?? 1,
    ...square,
    inColour: (found.channels ?? 3) > 2,
    dpi: said >= 100 && said <= 1200 ? said : guessed,
  };
};

/** A decoder of the page in square pixels, on white, `scale` times its size. */
export const decodeSquare = (page: OpenPage, scale: number): Sharp =>
  decode(page)
    .flatten({ background: 'white' })
    .resize({
      width: Math.max(1, Math.round(page.width * scale)),
      height: Math.max(1, Math.round(page.height * scale)),
      fit: 'fill',
    });

/** Decodes a page to grey at `dpi` dots per inch, or as many as it has; it is made up to `enlarged` times larger for that. */
export const grayOf = async (page: OpenPage, dpi: number, enlarged = 1): Promise<Gray> => {
  const scale = Math.min(enlarged, dpi / page.dpi);
  const { data, info } = await decodeSquare(page, scale)
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  return { data, width: info.width, height: info.height };
};
