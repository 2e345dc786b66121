import type { Category } from '#shared/documents/reference-data.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';

/** The keyword that made a category come up for what was typed; null when its name says so itself, or nothing was typed. */
export const keywordHit = (category: Category, typed: string): string | null => {
  const probe = foldText(typed);
  const starts = (text: string) => ` ${foldText(text)}`.includes(` ${probe}`);
  if (probe === '' || starts(category.name.fr) || starts(category.name.ar)) return null;
  return [...category.keywords.fr, ...category.keywords.ar].find(starts) ?? null;
};
