import type { Ladder, Ladders } from '#shared/documents/ladder.ts';
import { Check } from '../form/CheckAt.tsx';
import { Part, FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { SelectAt } from '../form/SelectAt.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { StepList } from './StepList.tsx';
import { VacantPosts } from './VacantPosts.tsx';
import { TimeLine } from './TimeLine.tsx';
import { useWhereChoices } from './use-where-choices.ts';

export const LadderFields = ({ entry, city, document, at }: EntryProps<Ladders, Ladder>) => {
  const { t } = useAdministrationWords();
  const choices = useWhereChoices(city);
  const { path, value, onChange } = at('steps');
  return (
    <>
      <FieldsBeside>
        <SelectAt {...at('office')} label={t('administration.field.office')} options={choices.offices} />
        <SelectAt {...at('domain')} label={t('administration.field.domain')} options={choices.domains} />
        <Check {...at('active')} label={t('administration.field.active')} />
      </FieldsBeside>
      <Part title={t('administration.ladder.line')}>
        <TimeLine steps={entry.steps} />
        <VacantPosts ladder={entry} city={{ ...city, ladders: document }} />
      </Part>
      <Part title={t('administration.field.steps')}>
        <StepList path={path} steps={value} positions={choices.positions} onChange={onChange} />
      </Part>
    </>
  );
};
