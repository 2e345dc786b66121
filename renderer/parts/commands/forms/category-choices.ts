import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { likelyCategory } from '#shared/domain/paper/fields/category.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

/** The categories to choose from; `proposed`: the code of the one its words speak for, which then stands first. */
export interface CategoryChoices {
  choices: readonly Category[];
  proposed: string | null;
}

/**
 * Categories whose names or words hold all that was typed. Before anything is typed for a request without a category, the one that the
 * citizen's own words speak for clearly comes first: it is proposed, a person chooses.
 */
export const categoryChoices = (
  catalogue: Catalogue,
  { category, subject, description }: Pick<RequestDocument, 'category' | 'subject' | 'description'>,
  typed: string,
  domainName: (code: string) => string,
): CategoryChoices => {
  const sought = foldText(typed).split(' ').filter(Boolean);
  const fitting = catalogue.categories.filter(({ active, name, keywords, domain }) => {
    const text = foldText([name.fr, name.ar, domainName(domain), ...keywords.fr, ...keywords.ar].join(' '));
    return active && sought.every((word) => text.includes(word));
  });
  const likely =
    sought.length === 0 && category === null ? likelyCategory(catalogue, subject, description) : null;
  if (!likely) return { choices: fitting, proposed: null };
  const { code } = likely.category;
  return {
    choices: [likely.category, ...fitting.filter((one) => one.code !== code)],
    proposed: code,
  };
};
