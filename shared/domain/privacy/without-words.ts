import { erased } from './erased.ts';

/** A document with `—` wherever one of these words stands in it. Ids and names of members stay. */
export const withoutWords = <Document>(document: Document, words: readonly string[]): Document => {
  // The longer first: an address before the name of its street.
  const longFirst = [...words].sort((a, b) => b.length - a.length);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return longFirst.reduce((text, word) => text.replaceAll(word, erased), value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)]));
  };
  return walk(document) as Document;
};
