const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Check character of ISO 7064 MOD 37,36: catches every single wrong character and nearly every swap of neighbours (a hybrid
 * system misses some by construction).
 * @param text digits and capital letters only
 */
export const checkCharacter = (text: string): string => {
  let product = 36;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet[(37 - product) % 36] ?? '0';
};
