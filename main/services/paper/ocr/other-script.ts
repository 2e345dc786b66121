import type { Box } from '#shared/documents/page-image.ts';
import type { ReadLine, ReadWord } from '#shared/documents/page-text.ts';
import type { Language } from '#shared/documents/text.ts';

/** A word read with less confidence may be in letters that the model does not know; its neighbours up to the second go along. */
const doubtful = { word: 0.7, neighbour: 0.88 };
/** Mean confidence below which such words are read again. */
const leastMean = 0.55;
/** One word alone is read again when it takes this share of the page's width. */
const widthAlone = 0.1;
/** What a reading in the other letters must reach to be believed, and by how much it must be better. */
const believed = { confidence: 0.78, better: 0.2, letters: 0.7 };

const lettersOf: Record<Language, RegExp> = { fr: /\p{Script=Latin}/gu, ar: /\p{Script=Arabic}/gu };

/** Words of a line, `from` the first `to` before the last, that look like letters of another script. */
export interface ForeignPart {
  line: number;
  from: number;
  to: number;
  box: Box;
}

const meanOf = (words: readonly ReadWord[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);

const around = (words: readonly ReadWord[]): Box => {
  const left = Math.min(...words.map(({ box }) => box.left));
  const top = Math.min(...words.map(({ box }) => box.top));
  return {
    left,
    top,
    width: Math.max(...words.map(({ box }) => box.left + box.width)) - left,
    height: Math.max(...words.map(({ box }) => box.top + box.height)) - top,
  };
};

/** Parts of lines that a letterhead in two languages, or a name in the other letters, may have left unread. @param width of the page */
export const foreignParts = (lines: readonly ReadLine[], width: number): ForeignPart[] =>
  lines.flatMap(({ words }, line) => {
    const parts: ForeignPart[] = [];
    for (let at = 0; at < words.length; at += 1) {
      if ((words[at]?.confidence ?? 1) >= doubtful.word) continue;
      let [from, to] = [at, at + 1];
      while (from > (parts.at(-1)?.to ?? 0) && (words[from - 1]?.confidence ?? 1) < doubtful.neighbour)
        from -= 1;
      while (to < words.length && (words[to]?.confidence ?? 1) < doubtful.neighbour) to += 1;
      at = to - 1;
      const part = words.slice(from, to);
      const box = around(part);
      if (meanOf(part) < leastMean && (part.length > 1 || box.width > width * widthAlone))
        parts.push({ line, from, to, box });
    }
    return parts;
  });

const isBelieved = (read: readonly ReadWord[], before: readonly ReadWord[], language: Language): boolean => {
  const text = read.map((word) => word.text).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(lettersOf[language])?.length ?? 0;
  const confidence = meanOf(read);
  return (
    letters > 2 &&
    own >= letters * believed.letters &&
    confidence >= believed.confidence &&
    confidence >= meanOf(before) + believed.better
  );
};

/**
 * Puts a second reading in the place of the parts it reads better. A line that is wholly in the other letters goes where it stands on
 * the page, beside the line at its height.
 * @param read lines that the model of `language` read at the places of `parts`
 */
export const withForeign = (
  lines: readonly ReadLine[],
  parts: readonly ForeignPart[],
  read: readonly ReadLine[],
  language: Language,
): ReadLine[] => {
  const out: (ReadLine | null)[] = [...lines];
  const whole: ReadLine[] = [];
  // From the last part of a line to its first, so that the places before stay.
  for (const { line, from, to, box } of [...parts].reverse()) {
    const before = out[line];
    if (!before) continue;
    const words = read
      .filter(({ box: at }) => {
        const middle = at.top + at.height / 2;
        return (
          middle >= box.top &&
          middle <= box.top + box.height &&
          at.left < box.left + box.width &&
          at.left + at.width > box.left
        );
      })
      .flatMap((one) => one.words);
    if (!isBelieved(words, before.words.slice(from, to), language)) continue;
    const mended = { box: before.box, words: before.words.toSpliced(from, to - from, ...words) };
    if (to - from < before.words.length) out[line] = mended;
    else {
      out[line] = null;
      whole.unshift(mended);
    }
  }
  const placed = out.filter((line) => line !== null);
  for (const line of whole) {
    const middle = line.box.top + line.box.height / 2;
    const next = placed.findIndex(({ box }) => box.top > middle);
    placed.splice(next < 0 ? placed.length : next, 0, line);
  }
  return placed;
};
