import type { Calendar, Holiday } from '#shared/documents/calendar.ts';
import { Check } from '../form/CheckAt.tsx';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { SelectAt } from '../form/SelectAt.tsx';
import { DayAt } from '../form/TextAt.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { FeastMoves } from './FeastMoves.tsx';

export const HolidayFields = (props: EntryProps<Calendar, Holiday>) => {
  const { t } = useAdministrationWords();
  const { at } = props;
  const kinds = (['fixed', 'lunar'] as const).map((value) => ({
    value,
    label: t(`administration.kind.${value}`),
  }));
  return (
    <>
      <FeastMoves {...props} />
      <NameField at={at} />
      <FieldsBeside>
        <DayAt {...at('day')} label={t('administration.field.day')} />
        <SelectAt {...at('kind')} label={t('administration.field.kind')} options={kinds} />
      </FieldsBeside>
      <Check
        {...at('provisional')}
        label={t('administration.field.provisional')}
        hint={t('administration.provisional.hint')}
      />
    </>
  );
};
