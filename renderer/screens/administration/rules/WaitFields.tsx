import type { Rules } from '#shared/documents/rule.ts';
import { type WaitRule, waitingFor } from '#shared/documents/wait-rule.ts';
import { Check } from '../form/CheckAt.tsx';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { NumberAt } from '../form/NumberAt.tsx';
import { SentenceAt } from '../form/SentenceAt.tsx';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import { useChoices } from '../form/use-choices.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** For whom a wait is, how often the citizen is reminded, and what comes then. */
export const WaitFields = ({ city, at }: EntryProps<Rules, WaitRule>) => {
  const { t } = useAdministrationWords();
  const choices = useChoices();
  const reminders = city.templates.templates.filter(({ use, active }) => use === 'reminder' && active);
  return (
    <>
      <p>{t('administration.wait.about')}</p>
      <NameField at={at} />
      <FieldsBeside>
        <SelectAt
          {...at('waitingFor')}
          label={t('administration.field.waitingFor')}
          options={waitingFor.options.map((value) => ({ value, label: t(`waiting.${value}`) }))}
        />
        <OptionalAt
          {...at('domain')}
          label={t('administration.field.domain')}
          none={t('administration.all-domains')}
          options={choices.of(city.catalogue.domains)}
        />
      </FieldsBeside>
      <FieldsBeside>
        <NumberAt {...at('reminders')} label={t('administration.field.reminders')} />
        <NumberAt {...at('everyDays')} label={t('administration.field.everyDays')} />
        <OptionalAt
          {...at('template')}
          label={t('administration.field.template')}
          none={t('administration.none')}
          options={choices.of(reminders)}
        />
      </FieldsBeside>
      <SentenceAt
        {...at('proposeClosing')}
        label={t('administration.field.proposeClosing')}
        hint={t('administration.wait.closing.hint')}
      />
      <Check {...at('active')} label={t('administration.field.active')} />
    </>
  );
};
