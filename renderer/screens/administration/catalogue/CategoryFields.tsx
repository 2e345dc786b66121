import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { Check } from '../form/CheckAt.tsx';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { NumberAt } from '../form/NumberAt.tsx';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import { useChoices } from '../form/use-choices.ts';
import { WordsAt } from '../form/WordsAt.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useDuration } from '../words/use-duration.ts';
import { AppliesFrom } from './AppliesFrom.tsx';
import { officeUnits } from './units-of.ts';

export const CategoryFields = ({
  entry,
  stored,
  document,
  city,
  path,
  put,
  at,
}: EntryProps<Catalogue, Category>) => {
  const { targetHours, unit, keywords } = entry;
  const { t } = useAdministrationWords();
  const duration = useDuration();
  const choices = useChoices();
  const hint =
    targetHours > 0
      ? t('administration.category.target.days', { days: duration(targetHours * 60) })
      : undefined;
  return (
    <>
      <NameField at={at} />
      <FieldsBeside>
        <SelectAt
          {...at('domain')}
          label={t('administration.field.domain')}
          options={choices.of(document.domains)}
        />
        <NumberAt {...at('targetHours')} label={t('administration.category.target')} hint={hint} />
      </FieldsBeside>
      <AppliesFrom entry={entry} stored={stored} path={path} put={put} />
      <FieldsBeside>
        <SelectAt
          {...at('unit')}
          label={t('administration.field.unit')}
          options={choices.choose(
            unit,
            choices.of(officeUnits(city.offices).filter((one) => one.active || one.code === unit)),
          )}
        />
        <OptionalAt
          {...at('partner')}
          label={t('administration.field.partner')}
          none={t('administration.none')}
          options={choices.of(
            city.offices.partners.filter(({ code, active }) => active || code === entry.partner),
          )}
        />
      </FieldsBeside>
      <FieldsBeside>
        {(['fr', 'ar'] as const).map((language) => (
          <WordsAt
            key={language}
            path={`${path}.keywords.${language}`}
            label={t(`administration.field.keywords.${language}`)}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            value={keywords[language]}
            onChange={(words) => put({ keywords: { ...keywords, [language]: [...words] } })}
          />
        ))}
      </FieldsBeside>
      <Check
        {...at('active')}
        label={t('administration.field.active')}
        hint={t('administration.category.active')}
      />
    </>
  );
};
