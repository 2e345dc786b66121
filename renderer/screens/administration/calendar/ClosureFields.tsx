import type { Calendar, Closure } from '#shared/documents/calendar.ts';
import { Check } from '../form/CheckAt.tsx';
import { ChoicesAt } from '../form/ChoicesAt.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { SlotsAt } from '../form/SlotsAt.tsx';
import { BilingualAt } from '../form/TextAt.tsx';
import { useChoices } from '../form/use-choices.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { PeriodFields } from './PeriodFields.tsx';

/** A morning, as an office that closes at noon has. */
const shortDay = [{ from: 510, to: 720 }];

export const ClosureFields = ({
  entry: { offices, slots },
  city,
  path,
  put,
  at,
}: EntryProps<Calendar, Closure>) => {
  const { t } = useAdministrationWords();
  const choices = useChoices();
  return (
    <>
      <BilingualAt {...at('reason')} label={t('administration.closure.reason')} />
      <PeriodFields at={at} />
      <Check
        label={t('administration.all-offices')}
        value={offices === '*'}
        onChange={(all) => put({ offices: all ? '*' : [] })}
      />
      {offices !== '*' && (
        <ChoicesAt
          path={`${path}.offices`}
          label={t('administration.field.offices')}
          value={offices}
          onChange={(chosen) => put({ offices: [...chosen] })}
          options={choices.of(city.offices.offices)}
        />
      )}
      <Check
        label={t('administration.closure.whole')}
        value={slots.length === 0}
        onChange={(whole) => put({ slots: whole ? [] : shortDay })}
      />
      {slots.length > 0 && (
        <SlotsAt
          {...at('slots')}
          label={t('administration.closure.hours')}
          none={t('administration.day.free')}
        />
      )}
    </>
  );
};
