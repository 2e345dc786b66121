import { createHash } from 'node:crypto';

/** A number in [0, 1) that depends on nothing but its words: the demo city is the same on every machine. */
export const chance = (...words: readonly (string | number)[]): number =>
  createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32;

/** An entry of a list that is not empty, chosen by the words. */
export const pick = <T>(list: readonly [T, ...T[]], ...words: readonly (string | number)[]): T =>
  list[Math.floor(chance(...words) * list.length)] ?? list[0];

/** One of several, by weight; weights need not add up to anything. */
export const pickWeighted = <T>(
  choices: readonly [readonly [T, number], ...(readonly [T, number])[]],
  ...words: readonly (string | number)[]
): T => {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance(...words) * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return choices[0][0];
};
