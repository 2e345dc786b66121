import type { Calendar } from '#shared/documents/calendar.ts';
import type { LegalTimeChange } from '#shared/documents/legal-time.ts';
import { Check } from '../form/CheckAt.tsx';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NumberAt } from '../form/NumberAt.tsx';
import { DayAt, TextAt } from '../form/TextAt.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** `2026-09-20T02:00:00.000Z`: the day, and the hour and minute. */
const partsOf = (from: string) => {
  const [day = '', rest = ''] = from.split('T');
  return { day, time: rest.replace(':00.000Z', '') };
};

export const LegalTimeFields = ({ at }: EntryProps<Calendar, LegalTimeChange>) => {
  const { t } = useAdministrationWords();
  const from = at('from');
  const { day, time } = partsOf(from.value);
  const set = (nextDay: string, nextTime: string) => from.onChange(`${nextDay}T${nextTime}:00.000Z`);
  return (
    <>
      <p>{t('administration.legal-time.text')}</p>
      <FieldsBeside>
        <DayAt
          path={from.path}
          label={t('administration.legal-time.day')}
          value={day}
          onChange={(next) => set(next, time)}
        />
        <TextAt
          path={from.path}
          label={t('administration.legal-time.time')}
          dir="ltr"
          value={time}
          onChange={(next) => set(day, next)}
        />
        <NumberAt {...at('offset')} label={t('administration.field.offset')} />
      </FieldsBeside>
      <TextAt {...at('decree')} label={t('administration.field.decree')} dir="auto" />
      <Check
        {...at('provisional')}
        label={t('administration.field.provisional')}
        hint={t('administration.provisional.hint')}
      />
    </>
  );
};
