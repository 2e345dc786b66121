import type { Language } from '#shared/documents/text.ts';

const arabicDays: Readonly<Record<string, (days: number) => string>> = {
  one: () => 'يوم عمل واحد',
  two: () => 'يومي عمل',
  few: (days) => `${String(days)} أيام عمل`,
};
const sentences: Readonly<Record<Language, (days: number) => string>> = {
  fr: (days) =>
    `La plupart des demandes comme celle-ci sont traitées en ${days === 1 ? '1 jour ouvré' : `${String(days)} jours ouvrés`}.`,
  ar: (days) => {
    const inWords = arabicDays[new Intl.PluralRules('ar').select(days)] ?? (() => `${String(days)} يوم عمل`);
    return `تُعالج معظم الطلبات المماثلة في ${inWords(days)}.`;
  },
};

/** What a citizen may honestly expect, in whole working days, as a sentence. */
export const usualDaysInWords = (days: number, language: Language): string => sentences[language](days);

/** A letter with it: before its last paragraph, which takes leave; at its end when it has only one. */
export const withUsualDays = (text: string, days: number | null, language: Language): string => {
  if (days === null) return text;
  const paragraphs = text.split(/\n{2,}/);
  const at = paragraphs.length > 1 ? paragraphs.length - 1 : 1;
  return paragraphs.toSpliced(at, 0, usualDaysInWords(days, language)).join('\n\n');
};
