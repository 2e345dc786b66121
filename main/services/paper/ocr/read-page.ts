import type { Box } from '#shared/documents/page-image.ts';
import type { PageText, ReadLine, ReadWord } from '#shared/documents/page-text.ts';
import type { Language } from '#shared/documents/text.ts';
import type { Gray } from '../images/gray.ts';
import type { PageWorker } from '../thread/page-worker.ts';
import { findNumerals, withNumerals } from './digits/find-numerals.ts';
import type { Numeral } from './digits/find-numerals.ts';
import { digitNet } from './digits/net.ts';
import type { ReadingHeard } from './engine.ts';
import type { Engines } from './engines.ts';
import { linesWithIdentifiers, overlap, withLatinIdentifiers } from './identifiers.ts';
import { readLines } from './lines-of.ts';
import { mendArabic } from './mend-arabic.ts';
import { missedBands, withMissed } from './missed-lines.ts';
import type { Model } from './models.ts';
import { readingDpi } from './reading-copy.ts';
import { foreignParts, withForeign } from './other-script.ts';
import { stripsOf } from './strips.ts';

/** Share of the time that the first reading takes, for the progress. */
const firstPart = 0.85;
/** Lines that were passed over twice and are read each by itself: more of them are a drawing. */
const mostAlone = 6;
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

/** Numerals with the letters before them, where a reading in Latin gives one or two capitals. */
const series = (numerals: readonly Numeral[], latin: readonly ReadWord[]) =>
  numerals.map((numeral) => {
    const { prefix } = numeral;
    const read = latin.find(({ box }) => prefix !== null && overlap(box, prefix) > 0.5)?.text ?? '';
    return {
      ...numeral,
      series: /^[A-Z]{1,2}$/.exec(read.replace(/[^\p{L}]/gu, '').toUpperCase())?.[0] ?? '',
    };
  });

/** Reads pages, one at a time. */
export class PageReader {
  constructor(
    private readonly engines: Engines,
    private readonly worker: PageWorker,
  ) {}

  /**
   * Reads an upright, cleaned page. In Arabic, lines with identifiers are read once more for their Latin letters and digits.
   * @param language null: French and Arabic are both tried and the surer one kept
   * @throws PaperFailure `cancelled`, `damaged`, `not-an-image`, `too-large`, `not-installed`
   */
  async read(
    image: Uint8Array,
    language: Language | null,
    signal: AbortSignal,
    progress: ReadingHeard = () => undefined,
  ): Promise<PageText> {
    const { gray, png, ...page } = await this.worker.run('reading', { image }, signal);
    const tries: Language[] = language === null ? ['fr', 'ar'] : [language];
    let best: Reading | null = null;
    for (const [nth, tried] of tries.entries()) {
      const lines = await this.engines.use(models[tried], signal, async (engine) =>
        readLines(
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
    const isArabic = best.language === 'ar';
    const own = isArabic ? await this.withNumbers(gray, found.map(mendArabic), signal) : found;
    const lines = await this.withOther(gray, own, isArabic ? 'fr' : 'ar', signal);
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
    if (bands.length === 0) return lines;
    const read = await this.strips(gray, bands, models[language], signal);
    const unread = bands.filter((band) => !read.some(({ box }) => overlap(box, band) > 0));
    for (const band of unread.slice(0, mostAlone))
      read.push(...(await this.strips(gray, [band], models[language], signal, 'line')));
    return withMissed(lines, read);
  }

  /** What is in the letters of the other language, read by its model: letterheads in two columns, names. */
  private async withOther(
    gray: Gray,
    lines: ReadLine[],
    other: Language,
    signal: AbortSignal,
  ): Promise<ReadLine[]> {
    const parts = foreignParts(lines, gray.width);
    if (parts.length === 0) return lines;
    const boxes = parts.map(({ box }) => box);
    return withForeign(lines, parts, await this.strips(gray, boxes, models[other], signal), other);
  }

  /** Numbers in either kind of digits, each read by what knows it. */
  private async withNumbers(gray: Gray, lines: ReadLine[], signal: AbortSignal): Promise<ReadLine[]> {
    const numerals = findNumerals(gray, lines, digitNet());
    const latin = linesWithIdentifiers(lines)
      .filter((line) => !numerals.some((one) => lines[one.line] === line))
      .map(({ box }) => box);
    const prefixes = numerals.flatMap(({ prefix }) => prefix ?? []);
    if (latin.length + prefixes.length === 0) return withNumerals(lines, series(numerals, []));
    const read = (await this.strips(gray, [...latin, ...prefixes], 'eng', signal)).flatMap(
      ({ words }) => words,
    );
    return withNumerals(withLatinIdentifiers(lines, read), series(numerals, read));
  }

  /** Reads parts of a page, each a line, and nothing else of it. Boxes are on the page. */
  private async strips(
    gray: Gray,
    parts: readonly Box[],
    model: Model,
    signal: AbortSignal,
    layout: 'lines' | 'line' = 'lines',
  ): Promise<ReadLine[]> {
    const { png, toPage } = await stripsOf(gray, parts, readingDpi);
    const read = await this.engines.use(model, signal, async (engine) =>
      readLines(await engine.read(png, layout, signal, () => undefined)),
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
