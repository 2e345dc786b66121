/** Characters a reader takes for one another in print, both ways. */
const groups = ['0OQD', '1IL', '2Z7', '5S', '6G', '8B'];

/** What `character` may have been on paper, itself not included. */
export const lookAlikes = (character: string): string[] =>
  groups
    .filter((group) => group.includes(character))
    .flatMap((group) => [...group])
    .filter((other) => other !== character);

/** The likeliest digit or capital that a character stands for; null when it looks like none. Those that are one pass as they are. */
export const asKind = (character: string, kind: 'digit' | 'letter'): string | null => {
  const pattern = kind === 'digit' ? /[0-9]/ : /[A-Z]/;
  if (pattern.test(character)) return character;
  // The groups put the likeliest letter and digit first.
  return lookAlikes(character).find((other) => pattern.test(other)) ?? null;
};
