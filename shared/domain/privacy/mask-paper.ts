/** An identity paper as shown by default (law 09-08): the first character and the last two, the rest as dots. */
export const maskPaper = (number: string): string =>
  number.length <= 3
    ? '•'.repeat(number.length)
    : `${number.slice(0, 1)}${'•'.repeat(number.length - 3)}${number.slice(-2)}`;
