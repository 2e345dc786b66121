import type { Box } from '#shared/documents/page-image.ts';
import type { PageText, ReadLine } from '#shared/documents/page-text.ts';
import type { Language } from '#shared/documents/text.ts';
import type { Gray } from '../images/gray.ts';
import { grayOf, openPage } from '../images/open-page.ts';
import { pngOf } from '../images/png.ts';
import type { Progress } from './engine.ts';
import type { Engines } from './engines.ts';
import { linesWithIdentifiers, withIdentifiers } from './identifiers.ts';
import { linesOf } from './lines-of.ts';
import { mendArabic } from './mend-arabic.ts';
import { missedBands, withMissed } from './missed-lines.ts';
import type { Model } from './models.ts';
import { stripsOf } from './strips.ts';

/** Dots per inch the models read best: 300 loses Arabic lines that 240 does not, below 200 letters run together. */
const readingDpi = 240;
/** Share of the time that the first reading takes, for the progress. */
const firstPart = 0.85;
/** A reading below this confidence is of the wrong language, or of no text at all. */
const trusted = 0.65;

const models = { fr: 'fra', ar: 'ara' } as const;

interface Reading {
  language: Language;
  lines: ReadLine[];
  confidence: number;
}

/** Mean confidence of the words, the longer ones counting more; 0 without words. */
const confidenceOf = (lines: readonly ReadLine[]): number => {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0
    ? 0
    : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
};

const scaled = (lines: readonly ReadLine[], scale: number): ReadLine[] => {
  const larger = (box: Box): Box => ({
    left: Math.round(box.left * scale),
    top: Math.round(box.top * scale),
    width: Math.round(box.width * scale),
    height: Math.round(box.height * scale),
  });
  return lines.map(({ words, box }) => ({
    box: larger(box),
    words: words.map((word) => ({ ...word, box: larger(word.box) })),
  }));
};

/** Reads pages, one at a time. */
export class PageReader {
  constructor(private readonly engines: Engines) {}

  /**
   * Reads an upright, cleaned page. In Arabic, lines with identifiers are read once more for their Latin letters and digits.
   * @param language null: French and Arabic are both tried and the surer one kept
   * @throws PaperFailure `cancelled`, `damaged`, `not-an-image`, `too-large`, `not-installed`
   */
  async read(
    image: Uint8Array,
    language: Language | null,
    signal: AbortSignal,
    progress: Progress = () => undefined,
  ): Promise<PageText> {
    const page = await openPage(image);
    const gray = await grayOf(page, readingDpi);
    const png = await pngOf(gray, readingDpi);
    const tries: Language[] = language === null ? ['fr', 'ar'] : [language];
    let best: Reading | null = null;
    for (const [nth, tried] of tries.entries()) {
      const lines = await this.engines.use(models[tried], signal, async (engine) =>
        linesOf(
          await engine.read(png, 'page', signal, (done) =>
            progress((firstPart * (nth + done)) / tries.length),
          ),
        ),
      );
      const confidence = confidenceOf(lines);
      if (best === null || confidence > best.confidence) best = { language: tried, lines, confidence };
      if (confidence >= trusted) break;
    }
    if (best === null) throw new RangeError('No language to read in.');
    const found = await this.withMissed(gray, best, signal);
    const lines = best.language === 'ar' ? await this.withLatin(gray, found.map(mendArabic), signal) : found;
    progress(1);
    return {
      width: page.width,
      height: page.height,
      language: best.language,
      confidence: confidenceOf(lines),
      lines: scaled(lines, page.width / gray.width),
    };
  }

  private async withMissed(
    gray: Gray,
    { language, lines }: Reading,
    signal: AbortSignal,
  ): Promise<ReadLine[]> {
    const bands = missedBands(gray, lines, readingDpi);
    return bands.length === 0
      ? lines
      : withMissed(lines, await this.strips(gray, bands, models[language], signal));
  }

  private async withLatin(gray: Gray, lines: ReadLine[], signal: AbortSignal): Promise<ReadLine[]> {
    const numbered = linesWithIdentifiers(lines).map(({ box }) => box);
    if (numbered.length === 0) return lines;
    const latin = await this.strips(gray, numbered, 'eng', signal);
    return withIdentifiers(
      lines,
      latin.flatMap(({ words }) => words),
    );
  }

  /** Reads parts of a page, each a line, and nothing else of it. Boxes are on the page. */
  private async strips(
    gray: Gray,
    parts: readonly Box[],
    model: Model,
    signal: AbortSignal,
  ): Promise<ReadLine[]> {
    const { png, toPage } = await stripsOf(gray, parts, readingDpi);
    const read = await this.engines.use(model, signal, async (engine) =>
      linesOf(await engine.read(png, 'lines', signal, () => undefined)),
    );
    return read.flatMap(({ words, box }): ReadLine[] => {
      const line = toPage(box);
      const placed = words.flatMap((word) => {
        const at = toPage(word.box);
        return at === null ? [] : [{ ...word, box: at }];
      });
      return line === null || placed.length === 0 ? [] : [{ box: line, words: placed }];
    });
  }
}
