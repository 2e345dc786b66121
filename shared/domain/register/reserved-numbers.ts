/** Numbers that a desk has given out in a register's year. */
export interface DeskNumbers {
  /** The highest that was given to a request or printed on a label; 0 before the first. */
  last: number;
  /** Printed on labels and not given to a request yet, in any order. All of them are at most `last`. */
  reserved: readonly number[];
}

/** How many labels may lie between the last number and one that was printed before labels reserved their numbers. */
const mostUnreserved = 240;

/** Reserves `count` numbers for labels; null when `from` is no longer the next: what was to be printed shows others. */
export const reserved = (numbers: DeskNumbers, from: number, count: number): DeskNumbers | null =>
  from === numbers.last + 1
    ? {
        last: numbers.last + count,
        reserved: [...numbers.reserved, ...Array.from({ length: count }, (_, n) => from + n)],
      }
    : null;

/**
 * Takes the number of a label. `taken`: another request has it, or had it. `too-far`: no label of this desk can bear it yet. A number
 * above the last was printed before labels reserved theirs: those between are on labels too and stay reserved.
 */
export const takenByLabel = (numbers: DeskNumbers, number: number): DeskNumbers | 'taken' | 'too-far' => {
  const { last } = numbers;
  if (numbers.reserved.includes(number))
    return { last, reserved: numbers.reserved.filter((one) => one !== number) };
  if (number <= last) return 'taken';
  if (number > last + mostUnreserved) return 'too-far';
  const between = Array.from({ length: number - last - 1 }, (_, n) => last + 1 + n);
  return { last: number, reserved: [...numbers.reserved, ...between] };
};

/** A number was found in use: it is neither next nor reserved. */
export const foundInUse = (numbers: DeskNumbers, number: number): DeskNumbers => ({
  last: Math.max(numbers.last, number),
  reserved: numbers.reserved.filter((one) => one !== number),
});
