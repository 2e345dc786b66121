/** Arabic words carry «and», «by», «for» and the article in front: الخطر and وبالخطر are about خطر. */
const arabicPrefix = '[وف]?(?:ال|لل|[بكل](?:ال)?)?';
const arabic = /^\p{Script=Arabic}/u;
/** Feminine, dual and sound plurals, folded (ة is ه). */
const arabicEndings = '(?:ه|ات|ان|ين|ون|تان|تين)?';
/** Shorter words have too many neighbours that mean something else. */
const shortest = { latin: 4, arabic: 3 };

/** French endings with what else they are in the feminine and the plural. The first that fits counts. */
const frenchEndings: readonly (readonly [ending: RegExp, forms: string])[] = [
  [/eu(?:x|se|ses)$/, 'eu(?:x|se|ses)'],
  [/(?:al|aux|ale|ales)$/, '(?:al|aux|ale|ales)'],
  [/eaux?$/, 'eaux?'],
  [/i(?:f|fs|ve|ves)$/, 'i(?:f|fs|ve|ves)'],
  [/e?e?s?$/, 'e?e?s?'],
];

/**
 * A pattern for one folded word as keywords find it: also in the feminine and the plural, French or Arabic; Arabic with «and», «by»,
 * «for» and the article before it. Other words of the same family are others: «danger» is not «dangereux», خطر not خطير.
 */
export const inflected = (word: string): string => {
  if (arabic.test(word)) {
    if (word.length < shortest.arabic) return `${arabicPrefix}${word}`;
    const stem = word.length > shortest.arabic ? word.replace(/ه$/u, '') : word;
    return `${arabicPrefix}${stem}${arabicEndings}`;
  }
  if (word.length < shortest.latin || !/^[a-z]+$/.test(word)) return word;
  const [ending, forms] = frenchEndings.find(([tried]) => tried.test(word)) ?? [/$/, ''];
  const stem = word.replace(ending, '');
  // Nothing but an ending: «ales», «eaux».
  return stem.length < shortest.latin - 1 ? `${word}s?` : `${stem}${forms}`;
};
