import { tagText } from '#shared/documents/tag.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';

/** Latin words lose accents and capitals; Arabic ones only their vowel signs: a tag is read, not only searched. */
const wordOf = (word: string): string =>
  /\p{Script=Arabic}/u.test(word) ? word.replace(/\p{M}|ـ/gu, '') : foldText(word);

/** The tag that typed words make: `Point récurrent !` → `point-recurrent`, `نقطة سوداء` → `نقطة-سوداء`; null when they make none. */
export const tagOf = (typed: string): string | null => {
  const words = typed
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}ـ]+/u)
    .map(wordOf)
    .filter(Boolean);
  return tagText.safeParse(words.join('-')).data ?? null;
};
