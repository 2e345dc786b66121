/** Whether one to two characters, or one short piece, make the whole: 000000, 121212, 482482, 123321. */
export const isRepetition = (pin: string): boolean => {
  const characters = [...pin];
  if (new Set(characters).size < 3) return true;
  if ([...pin].reverse().join('') === pin) return true;
  return characters.some((_each, index) => {
    const period = index + 1;
    return period <= pin.length / 2 && characters.every((each, at) => each === characters[at % period]);
  });
};

const stepsOf = (characters: readonly string[]): number[] =>
  characters.slice(1).map((each, index) => {
    const step = each.charCodeAt(0) - (characters[index] ?? '').charCodeAt(0);
    // Digits go round: 8 9 0 1.
    return characters.every((one) => /\d/.test(one)) ? (step + 10) % 10 : step;
  });

/** Whether the characters go up or down by always the same step, each once or each as often: 123456, 890123, 112233, 97531, abcdef. */
export const isRun = (pin: string): boolean => {
  const once = [...pin].filter((each, index, all) => each !== all[index - 1]);
  const steps = stepsOf(once);
  return once.length >= 3 && steps.every((step) => step === steps[0]);
};

const keypadLines = ['123', '456', '789', '147', '258', '369', '159', '357'];
const reversed = (text: string): string => [...text].reverse().join('');
const keypad = new Set([...keypadLines, ...keypadLines.map(reversed)]);
/** Rows of the keyboards in use here. */
const rows = [
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'ضصثقفغعهخحج',
  'شسيبلاتنمكط',
];

/** Whether it is a drawing on the keys: lines of the keypad one after another (147258, 789456, 159753), or a piece of a keyboard's row. */
export const isKeyboardLine = (pin: string): boolean =>
  (pin.match(/.{1,3}/g) ?? []).every((piece) => keypad.has(piece)) ||
  rows.some((row) => row.includes(pin) || reversed(row).includes(pin));

const isDay = (day: string, month: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
const isYear = (year: string): boolean => Number(year) >= 1930 && Number(year) <= 2049;

/** Whether it is a date written in one of the usual orders (010190, 19900101), or a year with some digits (1990, then anything). */
export const isDateOrYear = (pin: string): boolean => {
  const digits = pin.replace(/[-/.]/g, '');
  if (!/^\d{6,8}$/.test(digits)) return false;
  const part = (from: number, to?: number) => digits.slice(from, to);
  const isShort =
    digits.length === 6 &&
    (isDay(part(0, 2), part(2, 4)) || isDay(part(2, 4), part(0, 2)) || isDay(part(4), part(2, 4)));
  const isLong =
    digits.length === 8 &&
    ((isYear(part(4)) && (isDay(part(0, 2), part(2, 4)) || isDay(part(2, 4), part(0, 2)))) ||
      (isYear(part(0, 4)) && isDay(part(6), part(4, 6))));
  return isShort || isLong || isYear(part(0, 4)) || isYear(part(-4));
};

/** Chosen most in published lists of leaked PINs and passwords, that no rule above finds; words of this city; the demo's password. */
const pieces = [
  '2468',
  '1379',
  '2580',
  '159753',
  '123654',
  '102030',
  '142536',
  '314159',
  '696969',
  '007007',
  '420420',
];
const words = [
  'password',
  'motdepasse',
  'passe',
  'pass',
  'azerty',
  'qwerty',
  'abc',
  'admin',
  'administrateur',
  'bonjour',
  'salut',
  'soleil',
  'secret',
  'iloveyou',
  'jetaime',
  'maroc',
  'morocco',
  'casa',
  'casablanca',
  'maktab',
  'ville',
  'wydad',
  'raja',
  'mohamed',
  'mohammed',
  'fatima',
  'bismillah',
  'hamdoulah',
  'inchallah',
];

/** Whether it is, or holds, what is tried first, whatever digits are put behind. */
export const isCommon = (pin: string): boolean =>
  pieces.some((piece) => pin.length <= 8 && pin.includes(piece)) ||
  words.includes(pin.replace(/[\d!?.*@#_-]*$/, '').replaceAll('@', 'a'));
