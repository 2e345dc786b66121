import type { Offices } from '#shared/documents/reference-data.ts';
import { defineList } from '../form/define-list.tsx';
import { codedByName } from '../form/list-declaration.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { OfficeFields } from './OfficeFields.tsx';

/** Offices, each with its arrondissement and units; a new one begins with the units of the first. */
export const officeList = defineList<Offices, 'offices'>({
  list: 'offices',
  called: 'office',
  coded: codedByName('bureau'),
  blank: ({ document }) => ({
    code: '',
    name: { fr: '', ar: '' },
    arrondissement: null,
    address: '',
    telephone: '',
    endsOn: null,
    successor: null,
    units: document.offices[0]?.units ?? [],
  }),
  useLook: () => {
    const { t, name } = useAdministrationWords();
    return (office) => ({
      title: name(office.name),
      note: [t('administration.office.units', { count: office.units.length }), office.telephone]
        .filter((part) => part !== '')
        .join(' · '),
    });
  },
  fields: OfficeFields,
});
