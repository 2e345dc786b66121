import { foldText } from './fold-text.ts';

/** Sounds shared by both scripts, as one Latin letter. Long vowels and hamza vanish: vowels are rarely written alike. */
const arabicSounds: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'x',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: '',
  ي: '',
  ا: '',
  ء: '',
};
const abbreviations: Record<string, string> = {
  med: 'mohamed',
  mhd: 'mohamed',
  mohd: 'mohamed',
  abdo: 'abdel',
  fz: 'fatimazahra',
};

const latinSkeleton = (word: string): string =>
  word
    .replace(/ch|sh/g, 'x')
    .replace(/kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/ou|w/g, '')
    .replace(/[cq]/g, 'k')
    .replace(/dj/g, 'j')
    .replace(/[aeiouy]/g, '');
const skeletonOf = (word: string): string => {
  const plain = abbreviations[word] ?? word;
  const sounds = /[\u0600-\u06ff]/.test(plain)
    ? [...plain].map((letter) => arabicSounds[letter] ?? '').join('')
    : latinSkeleton(plain);
  return sounds.replace(/(.)\1+/g, '$1').replace(/h$/, '');
};

/**
 * Keys of a name, one a word, equal for محمد, Mohamed, Mohammed and Med: the consonant skeleton. Articles (al-, el-, ال)
 * are dropped.
 */
export const nameKeys = (name: string): string[] =>
  foldText(name)
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/, ''))
    .filter((word) => !['al', 'el', 'bin'].includes(word))
    .map(skeletonOf)
    .filter((key) => key !== '');
