import type { Offices } from '#shared/documents/reference-data.ts';
import { defineList } from '../form/define-list.tsx';
import { codedByName } from '../form/list-declaration.ts';
import { offLook } from '../form/Off.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { PartnerFields } from './PartnerFields.tsx';

/** Those who work for the city from outside: delegates, agencies. */
export const partners = defineList<Offices, 'partners'>({
  list: 'partners',
  called: 'partner',
  coded: codedByName('partenaire'),
  blank: () => ({ code: '', name: { fr: '', ar: '' }, active: true }),
  useLook: ({ city }) => {
    const { t, name } = useAdministrationWords();
    const { categories } = city.catalogue;
    return (partner) => ({
      title: name(partner.name),
      note: t('administration.domain.count', {
        count: categories.filter((category) => category.partner === partner.code).length,
      }),
      ...offLook(!partner.active),
    });
  },
  fields: PartnerFields,
});
