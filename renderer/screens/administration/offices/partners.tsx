import type { Offices } from '#shared/documents/reference-data.ts';
import { defineList } from '../form/define-list.tsx';
import { codedByName } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** Those who work for the city from outside: delegates, agencies. */
export const partners = defineList<Offices, 'partners'>({
  list: 'partners',
  called: 'partner',
  coded: codedByName('partenaire'),
  blank: () => ({ code: '', name: { fr: '', ar: '' } }),
  useLook: ({ city }) => {
    const { t, name } = useAdministrationWords();
    const { categories } = city.catalogue;
    return (partner) => ({
      title: name(partner.name),
      note: t('administration.domain.count', {
        count: categories.filter((category) => category.partner === partner.code).length,
      }),
    });
  },
  fields: NameField,
});
