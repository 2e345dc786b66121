/** How the Latin letters are printed on a keyboard. With an Arabic layout active the keys still bear them. */
export const keyboardFamilies = ['azerty', 'qwerty'] as const;
export type KeyboardFamily = (typeof keyboardFamilies)[number];

/** A key press as the browser tells it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code'> &
  Partial<Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>>;

/** Letters that stand elsewhere on the two, by the place of the key. */
const telling: Readonly<Record<string, Readonly<Record<string, KeyboardFamily>>>> = {
  KeyQ: { a: 'azerty', q: 'qwerty' },
  KeyA: { q: 'azerty', a: 'qwerty' },
  KeyW: { z: 'azerty', w: 'qwerty' },
  KeyZ: { w: 'azerty', z: 'qwerty' },
  Semicolon: { m: 'azerty', ';': 'qwerty' },
  KeyM: { ',': 'azerty', m: 'qwerty' },
};
/** What a French row of digits writes without Shift, also under "Arabic (102) AZERTY". */
const frenchRow: Readonly<Record<string, string>> = {
  Digit1: '&',
  Digit2: 'é',
  Digit3: '"',
  Digit4: "'",
  Digit5: '(',
};

/** What a press tells of the keyboard; null: nothing. */
export const familyTold = ({ key, code, altKey, shiftKey }: KeyPress): KeyboardFamily | null => {
  if (altKey) return null;
  if (!shiftKey && code in frenchRow) {
    if (key === frenchRow[code]) return 'azerty';
    if (key === code.slice(-1)) return 'qwerty';
  }
  return telling[code]?.[key.toLowerCase()] ?? null;
};

/** What the browser's map of the keyboard tells; it is the one of the first Latin layout of this PC. */
export const familyOfMap = (map: { get(code: string): string | undefined }): KeyboardFamily | null =>
  telling['KeyQ']?.[map.get('KeyQ') ?? ''] ?? null;

const letterAt: Readonly<Record<string, string>> = {
  KeyQ: 'a',
  KeyA: 'q',
  KeyW: 'z',
  KeyZ: 'w',
  Semicolon: 'm',
};
const signs: Readonly<Record<KeyboardFamily, Readonly<Record<string, string>>>> = {
  azerty: { 'Shift+Period': '/', 'Shift+KeyM': '?', KeyM: ',', Comma: ';', Period: ':', Slash: '!' },
  qwerty: { Slash: '/', 'Shift+Slash': '?', Comma: ',', Period: '.', Semicolon: ';' },
};

/** What is printed on the key, in Latin: `a`, `/`, `1`; null where it bears none that acts. */
export const printedOn = ({ code, shiftKey }: KeyPress, family: KeyboardFamily): string | null => {
  const sign = signs[family][`${shiftKey ? 'Shift+' : ''}${code}`];
  if (sign !== undefined) return sign;
  if (family === 'azerty' && letterAt[code] !== undefined) return letterAt[code];
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? null;
};
