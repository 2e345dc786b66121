import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { ReadImport } from './read-import.ts';
import { useProblemWords } from './use-problem-words.ts';
import styles from './frame.module.css';

const shown = 50;

/** What of a file could not be taken, place by place or event by event. */
export const ImportProblems = ({ found }: { found: ReadImport }) => {
  const { t, formatNumber } = useAdministrationWords();
  const words = useProblemWords();
  if (found.kind === 'json') return null;
  if (found.kind === 'not-json' || found.kind === 'other-section')
    return (
      <p role="alert" className={styles.wrong}>
        <Icon name="alert" /> {t(`administration.import.${found.kind}`)}
      </p>
    );
  const lines =
    found.kind === 'wrong'
      ? found.problems.map((problem) => ({ at: problem.path, what: words({ of: 'shape', ...problem }) }))
      : found.problems.map(({ event, title, uid, code }) => ({
          at: title ?? uid ?? t('administration.import.event', { n: event }),
          what: t(`icalendar-problem.${code}`),
        }));
  return (
    <section role="alert">
      <p className={found.kind === 'wrong' ? styles.wrong : styles.quiet}>
        {found.kind === 'wrong'
          ? t('administration.import.wrong', { count: lines.length })
          : t('administration.import.read', { taken: found.taken, problems: lines.length })}
      </p>
      <ul className={styles.importProblems}>
        {lines.slice(0, shown).map(({ at, what }, n) => (
          <li key={n}>
            <bdi>{at}</bdi> : {what}
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <p>{t('administration.more', { count: formatNumber(lines.length - shown) })}</p>
      )}
    </section>
  );
};
