import { soundOf, type Sounds } from './sounds.ts';

const arabic: Record<string, string> = {
  ا: 'A',
  أ: 'V',
  إ: 'V',
  آ: 'A',
  ٱ: 'A',
  ء: 'V',
  ؤ: 'V',
  ئ: 'V',
  ى: 'I',
  ة: 'T',
  ب: 'b',
  ت: 't',
  ث: '2',
  ج: 'J',
  ح: 'H',
  خ: 'X',
  د: 'd',
  ذ: '3',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'x',
  ص: 'S',
  ض: 'D',
  ط: '5',
  ظ: '4',
  ع: 'E',
  غ: 'G',
  ف: 'f',
  ق: 'Q',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'W',
  ي: 'Y',
  ی: 'Y',
  گ: 'g',
  ڭ: 'g',
  ݣ: 'g',
  ڤ: 'v',
  پ: 'p',
  چ: 'x',
};
/** Digits that a chat writes for letters that Latin does not have. */
const chat: Record<string, string> = { 2: 'V', 3: 'E', 5: 'X', 7: 'H', 9: 'Q' };
const latin: readonly (readonly [RegExp, string])[] = [
  [/^(?:tch|sch|ch|sh)/, 'x'],
  [/^kh/, 'X'],
  [/^gh/, 'G'],
  [/^(?:ph)/, 'f'],
  [/^th/, 'tF'],
  [/^dh/, 'dF'],
  [/^dj/, 'j'],
  [/^ck/, 'k'],
  [/^qu(?=[aeio])/, 'k'],
  [/^gu(?=[eiy])/, 'g'],
  [/^g(?=[eiy])/, 'g'],
  [/^c(?=[eiy])/, 's'],
  [/^[cq]/, 'k'],
  [/^(?:ou|oo)/, 'u'],
  [/^(?:ee|ï)/, 'i'],
  [/^aa/, 'a'],
  [/^x/, 'ks'],
  [/^j/, 'j'],
];

const ofLatin = (word: string): string => {
  let rest = word;
  let said = '';
  while (rest !== '') {
    const rule = latin.find(([pattern]) => pattern.test(rest));
    const taken = rule?.[0].exec(rest)?.[0].length ?? 1;
    said += rule?.[1] ?? chat[rest[0] ?? ''] ?? rest[0] ?? '';
    rest = rest.slice(taken);
  }
  return said.replace(/^rh/, 'G').replace(/^u(?=[aeioy])/, 'w');
};

const arabicLetters = /[\u0600-\u06ff\u0750-\u077f]/;

/** The sounds of one word of a name, in either script, doubled letters once. */
export const soundsOf = (word: string): Sounds => {
  const said = arabicLetters.test(word)
    ? [...word.replace(/^ا/, 'ء').replace(/(?<=..)ه$/, 'ة')].map((letter) => arabic[letter] ?? '').join('')
    : ofLatin(word)
        .replace(/([^aeiou])\1+/g, '$1')
        .replace(/h$/, 'F');
  return Uint8Array.from([...said].map(soundOf).filter((sound) => sound >= 0));
};
