/** No I, O, 0, 1: read aloud and written by hand without doubt. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const symbols = `${letters}23456789`;

/** The n-th desk code (n from 0): two characters, then three, a letter first. `IM` is left to imports. */
export const deskCodeOf = (n: number): string => {
  let length = 2;
  let rest = n;
  for (let size = letters.length * symbols.length; rest >= size; size *= symbols.length) {
    rest -= size;
    length += 1;
  }
  let tail = '';
  for (let i = 1; i < length; i += 1) {
    tail = (symbols[rest % symbols.length] ?? '') + tail;
    rest = Math.floor(rest / symbols.length);
  }
  return (letters[rest] ?? '') + tail;
};

/** In the place of a desk's code while it has none; such a desk numbers nothing. Never given: a code begins with a letter. */
export const noDesk = '00';

/** Desk code of everything that an import brings in. */
export const importDesk = 'IM';

/** Whether a desk code is an import's: the whole city's, or a file's own (`IM` and four characters). */
export const isImportDesk = (desk: string): boolean => /^IM(?:[A-Z0-9]{4})?$/.test(desk);

/** The place of a code in the order of {@link deskCodeOf}; null for what it never gives. */
export const rankOfDeskCode = (code: string): number | null => {
  const [first = '', ...tail] = code;
  const head = letters.indexOf(first);
  if (tail.length === 0 || head < 0 || isImportDesk(code)) return null;
  let place = head;
  for (const symbol of tail) {
    const at = symbols.indexOf(symbol);
    if (at < 0) return null;
    place = place * symbols.length + at;
  }
  for (let size = letters.length * symbols.length, length = 2; length < code.length; length += 1) {
    place += size;
    size *= symbols.length;
  }
  return place;
};
