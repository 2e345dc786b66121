/**
 * French with the spaces that do not break: before `: ; ! ? » %` and after `«` (Lexique des règles typographiques en usage à
 * l'Imprimerie nationale). Written plainly in the sources, so that a proof-reader types what they see.
 */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/ (?=:(?!:)|»)/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[;!?%])/g, '\u202f');

/** The same for every text under `fr` in what is given, however deep. */
export const withFrenchSpaces = <Value>(value: Value, isFrench = false): Value =>
  spaced(value, isFrench) as Value;
const spaced = (value: unknown, isFrench: boolean): unknown => {
  if (typeof value === 'string') return isFrench ? frenchSpaces(value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => spaced(one, isFrench));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, spaced(one, isFrench || key === 'fr')]),
  );
};
