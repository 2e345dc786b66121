import type { Holder, Ladders } from '#shared/documents/ladder.ts';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import { useChoices } from '../form/use-choices.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useWhereChoices } from './use-where-choices.ts';

export const HolderFields = ({ entry, city, at }: EntryProps<Ladders, Holder>) => {
  const { t } = useAdministrationWords();
  const { choose } = useChoices();
  const choices = useWhereChoices(city);
  return (
    <>
      <FieldsBeside>
        <SelectAt
          {...at('position')}
          label={t('administration.field.position')}
          options={choices.positions}
        />
        <SelectAt {...at('office')} label={t('administration.field.office')} options={choices.offices} />
        <SelectAt {...at('domain')} label={t('administration.field.domain')} options={choices.domains} />
      </FieldsBeside>
      <FieldsBeside>
        <SelectAt
          {...at('person')}
          label={t('administration.field.person')}
          options={choose(entry.person, choices.people)}
        />
        <OptionalAt
          {...at('substitute')}
          label={t('administration.field.substitute')}
          none={t('administration.none')}
          options={choices.people}
        />
      </FieldsBeside>
    </>
  );
};
