import type { Calendar, Regime } from '#shared/documents/calendar.ts';
import { Check } from '../form/CheckAt.tsx';
import { Part } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { PeriodFields } from './PeriodFields.tsx';
import { WeekSlots } from './WeekSlots.tsx';

export const RegimeFields = ({ at }: EntryProps<Calendar, Regime>) => {
  const { t } = useAdministrationWords();
  const { path, value, onChange } = at('week');
  return (
    <>
      <NameField at={at} />
      <PeriodFields at={at} />
      <Check
        {...at('provisional')}
        label={t('administration.field.provisional')}
        hint={t('administration.provisional.hint')}
      />
      <Part title={t('administration.regime.hours')}>
        <WeekSlots path={path} week={value} onChange={onChange} />
      </Part>
    </>
  );
};
