import { type KeyboardFamily, type KeyPress, printedOn } from './keyboard-family.ts';

const isLatin = (key: string) => /^[a-z]$/i.test(key);

/**
 * The names a press may go by, best first: `k`, `Mod+Enter`, `F2`, `?`. What it writes counts; where that is no Latin letter, what
 * is printed on the key does too: an Arabic layout writes ض with the key that bears A or Q. A digit of a French row needs no Shift.
 */
export const pressNames = (press: KeyPress, family: KeyboardFamily): string[] => {
  const { key, altKey = false, ctrlKey = false, metaKey = false } = press;
  const before = `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}`;
  const printed =
    isLatin(key) || key === 'Dead' || (key.length > 2 && !altKey) ? null : printedOn(press, family);
  const written = key.length === 1 ? key.toLowerCase() : key;
  // With Alt a layout may write anything.
  const names = altKey && printed !== null ? [printed, written] : [written, printed];
  return [...new Set(names.flatMap((name) => (name === null ? [] : `${before}${name}`)))];
};
