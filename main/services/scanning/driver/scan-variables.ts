import { environmentOf } from '#shared/environment/environment.ts';

/** What the administrator may set for scanners. Each driver picks its own and says what they hold. */
export const scanVariables = environmentOf('scanning');

/** Reads a list out of a variable. */
export const listOf =
  (separator: string) =>
  (text: string): string[] =>
    text
      .split(separator)
      .map((one) => one.trim())
      .filter((one) => one !== '');
