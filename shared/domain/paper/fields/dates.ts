import { day } from '#shared/documents/time.ts';
import { toWesternDigits } from '#shared/domain/identification/digits.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { editsBetween } from '../near.ts';
import type { LineText } from '../line-text.ts';
import type { FieldFinder, FoundValue } from './found.ts';

/** Names of the months, folded; Arabic ones as in Morocco, then as elsewhere. */
const months: readonly (readonly string[])[] = [
  ['janvier', 'يناير'],
  ['fevrier', 'فبراير'],
  ['mars', 'مارس'],
  ['avril', 'ابريل'],
  ['mai', 'ماي', 'مايو'],
  ['juin', 'يونيو', 'يونيه'],
  ['juillet', 'يوليوز', 'يوليو'],
  ['aout', 'غشت', 'اغسطس'],
  ['septembre', 'شتنبر', 'سبتمبر'],
  ['octobre', 'اكتوبر'],
  ['novembre', 'نونبر', 'نوفمبر'],
  ['decembre', 'دجنبر', 'ديسمبر'],
];

/** 1 to 12; a wrong letter is forgiven in names of five letters and more, when it leaves one month only. */
const monthOf = (word: string): number | null => {
  const folded = foldText(word).replace(/[^\p{L}]/gu, '');
  const exact = months.findIndex((names) => names.includes(folded));
  if (exact >= 0) return exact + 1;
  if (folded.length < 4) return null;
  const near = months.flatMap((names, at) =>
    names.some((name) => name.length > 4 && editsBetween(folded, name, 1) <= 1) ? [at + 1] : [],
  );
  return near.length === 1 ? (near[0] ?? null) : null;
};

const isoDay = (year: number, month: number, date: number): string | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return day.safeParse(text).success ? text : null;
};

const worded =
  /(?<!\d)(\d{1,2})\s*(?:er|ème)?\s+(?:من\s+)?([\p{L}\u064b-\u0652]{3,12})[\s،,.]+(\d{4})(?!\d)/gu;
const numeric = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/g;
/** Where a letter says when it was written. `حرر` often loses a letter in reading. */
const writtenOn = /(?:^|\s)(?:fait|écrit|le|casablanca)(?:\s|,)|^\s*حر|^\s*(?:في|بتاريخ)|الدار البيضاء/iu;

const datesIn = (line: LineText): Omit<FoundValue, 'weight'>[] => {
  const text = toWesternDigits(line.text);
  const found = (match: RegExpMatchArray, value: string | null) =>
    value === null ? [] : [{ line, from: match.index ?? 0, to: (match.index ?? 0) + match[0].length, value }];
  return [
    ...[...text.matchAll(worded)].flatMap((match) => {
      const month = monthOf(match[2] ?? '');
      return found(match, month === null ? null : isoDay(Number(match[3]), month, Number(match[1])));
    }),
    ...[...text.matchAll(numeric)].flatMap((match) =>
      found(match, isoDay(Number(match[3]), Number(match[2]), Number(match[1]))),
    ),
  ];
};

/** The day a letter was written on: a short line of its own that says so; days told of in the text count for less. */
export const findDate: FieldFinder = (lines) =>
  lines.flatMap((line) =>
    datesIn(line).map((found): FoundValue => {
      const alone = line.text.length < 60 && writtenOn.test(line.text);
      return { ...found, weight: alone ? 1 : 0.4 };
    }),
  );
