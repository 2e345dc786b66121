import type { PageCode, QuarterTurns } from '#shared/documents/page-image.ts';
import type { Language } from '#shared/documents/text.ts';
import type { CleanPage } from './images/clean-page.ts';
import type { PageLook } from './images/look.ts';
import type { Uprighting } from './images/straighten.ts';
import type { Engines } from './ocr/engines.ts';
import type { Orientation } from './ocr/engine.ts';
import type { PageWorker } from './thread/page-worker.ts';

/** Above this tesseract's orientation is believed before that of a code, which may be a label stuck on askew. */
const sure = 2;

/** A page made ready: its working copy and what was found on it. The original is left as it is. */
export interface AnalysedPage extends CleanPage {
  frames: number;
  /** How the original was turned to get the working copy; given to {@link analysePage} again, the same comes out. */
  upright: Uprighting;
  /** Codes, with their boxes in pixels of the original, of a photograph in those of its sheet. */
  codes: PageCode[];
  /** Of the writing on it; null when that cannot be told. */
  language: Language | null;
}

const quarter = (degrees: number): QuarterTurns => {
  const turns = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0;
};

const turnsOf = (orientation: Orientation | null, codes: readonly PageCode[]): QuarterTurns => {
  if (orientation !== null && orientation.confidence >= sure) return quarter(orientation.turn);
  const [code] = codes;
  return code ? quarter(-code.turn) : 0;
};

const languageOf = (orientation: Orientation | null): Language | null => {
  if (orientation === null || orientation.confidence < sure) return null;
  return orientation.script === 'Arabic' ? 'ar' : orientation.script === 'Latin' ? 'fr' : null;
};

/**
 * Makes a page ready: upright, straight, clean; codes read, emptiness flagged.
 * @param upright how to set it upright; null: found by itself
 * @throws PaperFailure
 */
export const analysePage = async (
  { worker, engines }: { worker: PageWorker; engines: Engines },
  bytes: Uint8Array,
  frame: number,
  upright: Uprighting | null,
  signal: AbortSignal,
): Promise<AnalysedPage> => {
  const seen: PageLook = await worker.run('look', { bytes, frame }, signal);
  const { straight, codes, skew, sheet } = seen;
  const orientation =
    straight === null ? null : await engines.use('osd', signal, (engine) => engine.orient(straight, signal));
  const how = upright ?? { sheet, turns: turnsOf(orientation, codes), degrees: skew.degrees };
  const clean = await worker.run('clean', { bytes, frame, upright: how }, signal);
  return {
    ...clean,
    blank: seen.blank && clean.blank,
    frames: seen.frames,
    upright: how,
    codes,
    language: languageOf(orientation),
  };
};
