import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { foldText } from '../identification/fold-text.ts';

const startsAWord = (text: string, typed: string): boolean => ` ${text}`.includes(` ${typed}`);

/** Active categories for two or three letters in French or Arabic: names before keywords, then catalogue order. All when nothing is typed. */
export const suggestCategories = (catalogue: Catalogue, typed: string, limit: number): Category[] => {
  const probe = foldText(typed);
  const rank = (category: Category): number => {
    if (probe === '') return 1;
    const names = [category.name.fr, category.name.ar].map(foldText);
    if (names.some((name) => name.startsWith(probe))) return 4;
    if (names.some((name) => startsAWord(name, probe))) return 3;
    const words = [...category.keywords.fr, ...category.keywords.ar].map(foldText);
    if (words.some((word) => startsAWord(word, probe))) return 2;
    const domain = catalogue.domains.find((entry) => entry.code === category.domain);
    return domain && [domain.name.fr, domain.name.ar].map(foldText).some((name) => startsAWord(name, probe))
      ? 1
      : 0;
  };
  return catalogue.categories
    .filter((category) => category.active)
    .map((category) => ({ category, rank: rank(category) }))
    .filter((entry) => entry.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map((entry) => entry.category);
};
