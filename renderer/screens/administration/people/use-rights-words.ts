import type { Grant } from '#shared/documents/reference-data.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { peopleMessages } from './messages.ts';

/** What a grant says: the role, where, and for which domain when not all. */
export const useRightsWords = () => {
  const { t } = useWords(peopleMessages);
  const names = useNames();
  return ({ role, office, domain }: Grant): string => {
    const where = office === '*' ? t('role.everywhere') : names.office(office);
    const words = { role: t(`role.${role}`), office: where };
    return domain === '*'
      ? t('people.right', words)
      : t('people.domain', { ...words, domain: names.domain(domain) });
  };
};
