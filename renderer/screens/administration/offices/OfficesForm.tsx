import type { Offices } from '#shared/documents/reference-data.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListArea } from '../form/ListArea.tsx';
import { ListTabs } from '../form/ListTabs.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { OfficeList } from './OfficeList.tsx';
import { PartnerList } from './PartnerList.tsx';

/** Offices with their units, and the city's partners. */
export const OfficesForm = (props: SectionFormProps<Offices>) => {
  const { t } = useAdministrationWords();
  const { place } = useForm();
  const { offices, partners } = props.document;
  return (
    <ListArea
      tabs={
        <ListTabs
          lists={[
            { list: 'offices', label: t('administration.field.offices'), count: offices.length },
            { list: 'partners', label: t('administration.field.partners'), count: partners.length },
          ]}
        />
      }
    >
      {place.list === 'offices' && <OfficeList {...props} />}
      {place.list === 'partners' && <PartnerList {...props} />}
    </ListArea>
  );
};
