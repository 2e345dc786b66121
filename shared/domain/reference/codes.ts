/** The codes of some entries, in their order. */
export const codesOf = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);
