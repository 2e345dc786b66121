import { isCommon, isDateOrYear, isKeyboardLine, isRepetition, isRun } from './pin-patterns.ts';

/** Characters a PIN has. Longer is better; letters are allowed. */
export const shortestPin = 6;
export const longestPin = 64;
/** After this many wrong PINs in a row only the city directory lets in. */
export const mostPinTries = 10;

/** Why a PIN will not do: somebody who guesses tries these first. */
export type PinWeakness = 'too-short' | 'repeated' | 'run' | 'date' | 'keyboard' | 'common';

const rules: readonly [PinWeakness, (pin: string) => boolean][] = [
  ['repeated', isRepetition],
  ['run', isRun],
  ['keyboard', isKeyboardLine],
  ['common', isCommon],
  ['date', isDateOrYear],
];

/** What is wrong with a PIN to be chosen; null when it will do. Judged without blanks, upper case and the digits' script. */
export const weaknessOf = (pin: string): PinWeakness | null => {
  const plain = pin
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/g, '')
    .toLowerCase();
  if (pin.trim() === '' && pin.length >= shortestPin) return 'repeated';
  if (pin.length < shortestPin || plain.length < shortestPin) return 'too-short';
  return rules.find(([, isSo]) => isSo(plain))?.[0] ?? null;
};
