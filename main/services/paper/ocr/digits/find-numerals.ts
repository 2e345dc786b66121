import type { Box } from '#shared/documents/page-image.ts';
import type { ReadLine, ReadWord } from '#shared/documents/page-text.ts';
import type { Gray } from '#main/services/paper/images/gray.ts';
import { featuresOf, glyphsIn } from './glyphs.ts';
import type { Glyph } from './glyphs.ts';
import { glyphClasses, likelihoods } from './judge.ts';
import type { Net } from './judge.ts';

/** A number in Arabic-Indic digits that stands on a line. */
export interface Numeral {
  /** Index of the line. */
  line: number;
  box: Box;
  text: string;
  confidence: number;
  /** Letters joined to its left, of an identity card or a plate, which are still to be read. */
  prefix: Box | null;
}

/** What the Arabic model reads below this confidence may be a number. */
const doubtful = 0.7;
/** Glyphs further apart than this are two words, in heights of the taller one; the point that is a zero stands in much air. */
const widestGap = { beside: 0.7, point: 1.2 };
/** A glyph lower than this share of the tallest is a point or a stroke. */
const pointHeight = 0.55;
/** A glyph is a digit when the likelihoods of all digits and marks together are this. */
const digitLike = 0.75;
/** A run that alone speaks this clearly (sum of logarithms) for one kind of digits is of it, whatever the rest of the page is. */
const clear = 5;
/** One digit alone says too little, unless it is this sure. */
const sureAlone = 0.85;

const arabicLetter = /[\u0621-\u063a\u0641-\u064a]/;
const at = (wanted: string): number[] =>
  [...wanted].map((one) => (glyphClasses as readonly string[]).indexOf(one));
const marks = at('/-.');
/** Which classes stand for each digit in one kind: some shapes are the same in both. */
const indic = [...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) =>
  at(digit + (value === 1 ? '1' : value === 9 ? '9' : value === 5 ? '0' : '')),
);
const western = [...'0123456789'].map((digit, value) =>
  at(digit + (value === 1 ? '١' : value === 9 ? '٩' : value === 0 ? '٥' : '')),
);

interface Judged {
  glyph: Glyph;
  /** The likeliest digit or mark in each kind. */
  indic: { text: string; likely: number };
  western: { text: string; likely: number };
  /** How likely it is a digit or mark at all. */
  digit: number;
}

const best = (likely: Float32Array, kinds: readonly number[][], digits: string) => {
  const sums = [...kinds, ...marks.map((mark) => [mark])].map((group) =>
    group.reduce((sum, index) => sum + (likely[index] ?? 0), 0),
  );
  const top = sums.reduce((leader, value, index) => (value > (sums[leader] ?? 0) ? index : leader), 0);
  return { text: [...digits, '/', '-', '.'][top] ?? '', likely: sums[top] ?? 0 };
};

const judged = (glyphs: readonly Glyph[], net: Net): Judged[] =>
  glyphs.map((glyph) => {
    const likely = likelihoods(net, featuresOf(glyph, glyphs));
    return {
      glyph,
      indic: best(likely, indic, '٠١٢٣٤٥٦٧٨٩'),
      western: best(likely, western, '0123456789'),
      digit: 1 - (likely[glyphClasses.length - 1] ?? 0),
    };
  });

const around = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
};

const isIn = ({ box }: Glyph, word: ReadWord): boolean => {
  const middle = box.left + box.width / 2;
  return middle >= word.box.left && middle <= word.box.left + word.box.width;
};
const mayBeNumber = ({ text, confidence }: ReadWord): boolean =>
  confidence < doubtful || !arabicLetter.test(text) || /[\d\u0660-\u0669]/.test(text);

/** Glyphs of a line that no word in letters covers, in runs without a space. */
const runsOf = (page: Gray, line: ReadLine): Glyph[][] => {
  const words = line.words.filter((word) => !mayBeNumber(word));
  if (line.words.length === words.length) return [];
  const extra = Math.round(line.box.height * 0.1);
  const top = Math.max(0, line.box.top - extra);
  const glyphs = glyphsIn(page, { ...line.box, top, height: line.box.height + 2 * extra }).filter(
    (glyph) => !words.some((word) => isIn(glyph, word)),
  );
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1) ?? [];
    const last = run.at(-1);
    const gap = last ? glyph.box.left - last.box.left - last.box.width : Infinity;
    const tall = Math.max(glyph.box.height, ...run.map(({ box }) => box.height));
    const isPoint = Math.min(glyph.box.height, last?.box.height ?? 0) < pointHeight * tall;
    const widest = isPoint ? widestGap.point : widestGap.beside;
    if (gap > widest * tall) runs.push([glyph]);
    else run.push(glyph);
  }
  return runs;
};

interface Run {
  line: number;
  digits: Judged[];
  prefix: Glyph[];
  /** How much more it speaks for Arabic-Indic digits than for Western ones. */
  lean: number;
}

const asRun = (line: number, whole: readonly Glyph[], lineHeight: number, net: Net): Run | null => {
  // To the right of a number stands what comes before it: a colon, which is none of it.
  const end = judged(whole, net).findLastIndex(({ digit }) => digit >= digitLike) + 1;
  const glyphs = whole.slice(0, end);
  const firstDigit = judged(glyphs, net).findLastIndex(({ digit }) => digit < digitLike) + 1;
  // Letters before a number may be a series; the digits are judged once more by themselves, among their own heights.
  const digits = judged(glyphs.slice(firstDigit), net);
  const numbers = digits.filter(({ indic: { text } }) => !'/-.'.includes(text));
  const tallest = Math.max(0, ...digits.map(({ glyph }) => glyph.box.height));
  if (
    whole.length - end > 2 ||
    numbers.length === 0 ||
    tallest < lineHeight * 0.25 ||
    digits.some(({ digit }) => digit < digitLike)
  )
    return null;
  if (firstDigit > 0 && (numbers.length < 3 || firstDigit > 3)) return null;
  const lean = digits.reduce(
    (sum, one) => sum + Math.log(one.indic.likely + 0.01) - Math.log(one.western.likely + 0.01),
    0,
  );
  return { line, digits, prefix: glyphs.slice(0, firstDigit), lean };
};

/**
 * Finds the numbers in Arabic-Indic digits on a page that the Arabic model has read: it knows these digits badly. Numbers in Western
 * digits are left alone; those whose digits look alike in both (١, ٩) are of the kind of the rest of the page.
 * @param page as it was read
 */
export const findNumerals = (page: Gray, lines: readonly ReadLine[], net: Net): Numeral[] => {
  const runs = lines.flatMap((line, nth) =>
    runsOf(page, line).flatMap((glyphs) => asRun(nth, glyphs, line.box.height, net) ?? []),
  );
  const leaning = runs
    .filter(({ digits }) => digits.length > 1)
    .reduce((sum, { lean }) => sum + Math.max(-clear, Math.min(clear, lean)), 0);
  return runs.flatMap(({ line, digits, prefix, lean }): Numeral[] => {
    const isIndic = Math.abs(lean) > clear ? lean > 0 : leaning > 0;
    const confidence = digits.reduce((sum, one) => sum + one.indic.likely, 0) / digits.length;
    if (!isIndic || (digits.length === 1 && confidence < sureAlone)) return [];
    return [
      {
        line,
        box: around(digits.map(({ glyph }) => glyph.box)),
        text: digits.map(({ indic: { text } }) => text).join(''),
        confidence,
        prefix: prefix.length === 0 ? null : around(prefix.map(({ box }) => box)),
      },
    ];
  });
};

/** Puts numbers in the place of what the model read there, or where it read nothing; `series`: what their prefixes were read as. */
export const withNumerals = (
  lines: readonly ReadLine[],
  numerals: readonly (Numeral & { series: string })[],
): ReadLine[] =>
  lines.map((line, nth) => {
    const own = numerals.filter((one) => one.line === nth);
    if (own.length === 0) return line;
    const placed = own.map(({ box, prefix, series, text, confidence }): ReadWord => ({
      text: series + text,
      confidence,
      box: prefix === null ? box : around([box, prefix]),
    }));
    const isCovered = ({ box }: ReadWord) =>
      placed.some((word) => {
        const wide =
          Math.min(box.left + box.width, word.box.left + word.box.width) - Math.max(box.left, word.box.left);
        return wide > 0.5 * Math.min(box.width, word.box.width);
      });
    const words = line.words.filter((word) => !(mayBeNumber(word) && isCovered(word)));
    // Right to left, as the words of the line come.
    for (const word of placed) {
      const next = words.findIndex(({ box }) => box.left + box.width < word.box.left + word.box.width);
      words.splice(next < 0 ? words.length : next, 0, word);
    }
    return { ...line, words };
  });
