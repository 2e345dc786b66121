import type { Offices } from '#shared/documents/reference-data.ts';
import { Check } from '../form/CheckAt.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** A partner: its names, and whether anything new is given to it. */
export const PartnerFields = ({ at }: EntryProps<Offices, Offices['partners'][number]>) => {
  const { t } = useAdministrationWords();
  return (
    <>
      <NameField at={at} />
      <Check
        {...at('active')}
        label={t('administration.field.active')}
        hint={t('administration.partner.active')}
      />
    </>
  );
};
