import type { Day } from '#shared/documents/time.ts';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { DayAt } from '../form/TextAt.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** The first and the last of some days. */
export const PeriodFields = ({ at }: Pick<EntryProps<never, { from: Day; to: Day }>, 'at'>) => {
  const { t } = useAdministrationWords();
  return (
    <FieldsBeside>
      <DayAt {...at('from')} label={t('administration.field.from')} />
      <DayAt {...at('to')} label={t('administration.last-day')} />
    </FieldsBeside>
  );
};
