import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';

/** The value of a proposal as a person reads it. */
export const useProposalWords = () => {
  const { name, formatDay } = useWords();
  const { reference } = useDesk();
  return ({ field, value }: Proposal): string => {
    if (field === 'date') return formatDay(value);
    if (field !== 'category') return value;
    const category = reference?.catalogue.categories.find(({ code }) => code === value);
    return category ? name(category.name) : value;
  };
};
