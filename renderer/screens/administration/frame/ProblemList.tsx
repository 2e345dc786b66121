import { isFields } from '#shared/domain/reference/entries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { FormPlace } from '../form/form-context.ts';
import { useEntryTitle } from '../words/use-entry-title.ts';
import type { Problem } from './problems-of.ts';
import { useProblemWords } from './use-problem-words.ts';
import styles from './frame.module.css';

const shown = 8;

/** All that is wrong, each with the way to where it is. */
export const ProblemList = ({
  problems,
  document,
  onGoTo,
}: {
  problems: readonly Problem[];
  document: object;
  onGoTo: (place: FormPlace) => void;
}) => {
  const { t, formatNumber } = useAdministrationWords();
  const words = useProblemWords();
  const title = useEntryTitle();
  const placeOf = ({ path }: Problem): FormPlace => {
    const [list = '', n = '0'] = path.split('.');
    return { list, n: Number(n) || 0 };
  };
  const titleOf = (problem: Problem): string => {
    const { list, n } = placeOf(problem);
    const entries: unknown = isFields(document) ? document[list] : null;
    return Array.isArray(entries) && problem.path.includes('.') ? title(list, String(n), entries[n]) : '';
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
