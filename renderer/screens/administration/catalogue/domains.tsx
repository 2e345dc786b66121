import type { Catalogue } from '#shared/documents/reference-data.ts';
import { codedByName } from '../form/list-declaration.ts';
import { defineList } from '../form/define-list.tsx';
import { offLook } from '../form/Off.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { DomainFields } from './DomainFields.tsx';
import { usedIn } from './used-in.ts';

/** Domains. One is out of use when all its categories are; a new one works with its first category, without code. */
export const domains = defineList<Catalogue, 'domains'>({
  list: 'domains',
  called: 'domain',
  coded: codedByName('domaine'),
  blank: () => ({ code: '', name: { fr: '', ar: '' }, icon: 'tag' }),
  useLook: ({ document }) => {
    const { t, name } = useAdministrationWords();
    return (domain) => {
      const used = usedIn(document.categories, domain.code);
      return {
        title: name(domain.name),
        note: t('administration.domain.count', { count: used.length }),
        ...offLook(used.length === 0),
      };
    };
  },
  fields: DomainFields,
  mayRemove: ({ code }, { categories }) => !categories.some(({ domain }) => domain === code),
  // Categories of a domain without a code of its own yet follow it.
  follow: (document, before, { code: domain }) => ({
    ...document,
    categories: document.categories.map((one) => (one.domain === before.code ? { ...one, domain } : one)),
  }),
});
