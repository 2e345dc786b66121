import type { Ladders } from '#shared/documents/ladder.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { defineList } from '../form/define-list.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { HolderFields } from './HolderFields.tsx';

/** Who holds which position where, and who stands in for them. */
export const holders = defineList<Ladders, 'holders'>({
  list: 'holders',
  called: 'holder',
  blank: ({ document }) => ({
    position: document.positions[0]?.code ?? '',
    office: '*',
    domain: '*',
    person: '',
    substitute: null,
  }),
  useLook: () => {
    const { t } = useAdministrationWords();
    const names = useNames();
    return ({ position, office, domain, person, substitute }) => ({
      title: `${names.position(position)} · ${names.person(person)}`,
      note: [
        office === '*' ? t('administration.all-offices') : names.office(office),
        domain === '*' ? '' : names.domain(domain),
        substitute ? t('administration.holder.by', { who: names.person(substitute) }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    });
  },
  fields: HolderFields,
});
