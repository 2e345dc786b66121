import type { Category } from '#shared/documents/reference-data.ts';
import { Check } from '../form/CheckAt.tsx';
import { Part, FieldsBeside } from '../form/Editor.tsx';
import { DayAt } from '../form/TextAt.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useDuration } from '../words/use-duration.ts';

/** For whom a changed target holds, and the targets before it. Nothing where the target is the stored, and only, one. */
export const AppliesFrom = ({
  entry,
  stored,
  path,
  put,
}: {
  entry: Category;
  stored: Category | undefined;
  path: string;
  put: (changes: Partial<Category>) => void;
}) => {
  const { t, formatDay } = useAdministrationWords();
  const duration = useDuration();
  const isChanged = stored !== undefined && stored.targetHours !== entry.targetHours;
  if (!isChanged && entry.earlier.length === 0) return null;
  const previous = isChanged ? stored.targetHours : (entry.earlier.at(-1)?.targetHours ?? 0);
  const starts = [...entry.earlier.slice(1).map(({ appliesFrom }) => appliesFrom), entry.appliesFrom];
  return (
    <>
      <FieldsBeside>
        <DayAt
          path={`${path}.appliesFrom`}
          label={t('administration.category.applies.from')}
          hint={t('administration.category.applies.hint', { target: duration(previous * 60) })}
          value={entry.appliesFrom ?? ''}
          onChange={(day) => put({ appliesFrom: day === '' ? null : day })}
        />
        <Check
          label={t('administration.category.applies.late')}
          hint={t('administration.category.applies.late.hint')}
          value={entry.movesLate}
          onChange={(movesLate) => put({ movesLate })}
        />
      </FieldsBeside>
      {entry.earlier.length > 0 && (
        <Part title={t('administration.category.applies.earlier')}>
          <ul>
            {entry.earlier.map(({ targetHours }, n) => (
              <li key={starts[n] ?? n}>
                {t('administration.category.applies.was', {
                  target: duration(targetHours * 60),
                  when: formatDay(starts[n] ?? ''),
                })}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
};
