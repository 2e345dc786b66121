import type { EditableDocument } from '#shared/contracts/reference-api.ts';
import { type EntryFields, entryKey, type ListFacts } from '#shared/domain/reference/entries.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { FormPosition } from '../form/form-context.ts';
import { useEntryTitle } from '../words/use-entry-title.ts';
import type { SectionProblem } from './problems-of.ts';
import { useProblemWords } from './use-problem-words.ts';
import styles from './frame.module.css';

const shown = 8;

/** All that is wrong, each with the way to where it is. */
export const ProblemList = ({
  problems,
  document,
  onGoTo,
}: {
  problems: readonly SectionProblem[];
  document: EditableDocument;
  onGoTo: (place: FormPosition) => void;
}) => {
  const { t, formatNumber } = useAdministrationWords();
  const words = useProblemWords();
  const title = useEntryTitle();
  const lists: ListFacts = referenceKinds[document.kind].lists;
  const placeOf = ({ path }: SectionProblem): FormPosition => {
    const [list = '', n = '0'] = path.split('.');
    return { list, n: Number(n) || 0 };
  };
  const titleOf = (problem: SectionProblem): string => {
    const { list, n } = placeOf(problem);
    const fields: EntryFields = document;
    const entries = fields[list];
    if (!Array.isArray(entries) || !problem.path.includes('.')) return '';
    const entry: unknown = entries[n];
    return title(list, (lists[list] && entryKey(entry, lists[list])) ?? String(n), entry);
  };
  return (
    <section
      className={styles.problems}
      aria-label={t('administration.problems', { count: problems.length })}
    >
      <h3>
        <Icon name="alert" size={15} /> {t('administration.problems', { count: problems.length })}
      </h3>
      <ul>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                onGoTo(placeOf(problem));
                // Once the entry is drawn.
                setTimeout(() =>
                  globalThis.document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
                );
              }}
            >
              {titleOf(problem) !== '' && <bdi>{titleOf(problem)}</bdi>}
              {titleOf(problem) !== '' && ' · '}
              {words(problem)}
            </Button>
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <p>{t('administration.more', { count: formatNumber(problems.length - shown) })}</p>
      )}
    </section>
  );
};
