import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { PaperFailure } from '../paper-failure.ts';
import type { Gray } from './gray.ts';

/** An A3 page at 600 dpi in colour stays below both. */
const largestPixels = 120_000_000;
const largestBytes = 100_000_000;
/** Width of A4 in inches: what an image that does not say its resolution is taken for. */
const paperInches = 8.27;

/** An image file that has been looked into but not yet decoded. Sizes are those of the upright image. */
export interface OpenPage {
  bytes: Uint8Array;
  frame: number;
  /** How many images the file holds (TIFF). */
  frames: number;
  width: number;
  height: number;
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
  const said = found.density ?? 0;
  const guessed = Math.min(width, height) / paperInches;
  return {
    bytes,
    frame,
    frames: found.pages ?? 1,
    width,
    height,
    dpi: said >= 100 && said <= 1200 ? said : guessed,
  };
};

/** Decodes a page to grey, at most `dpi` dots per inch. */
export const grayOf = async (page: OpenPage, dpi: number): Promise<Gray> => {
  const scale = Math.min(1, dpi / page.dpi);
  const { data, info } = await decode(page)
    .flatten({ background: 'white' })
    .grayscale()
    .resize({ width: Math.max(1, Math.round(page.width * scale)) })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  return { data, width: info.width, height: info.height };
};
