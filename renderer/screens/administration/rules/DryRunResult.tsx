import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './rules.module.css';

const shownExamples = 12;

/** How many requests a rule would have touched, where, and which. */
export const DryRunResult = ({ answer }: { answer: DryRunAnswer }) => {
  const { t, formatNumber, formatDateTime } = useAdministrationWords();
  const names = useNames();
  const { hits, requests, days, alreadyHit, byOffice, byCategory, examples } = answer;
  const counts = (
    title: string,
    found: Readonly<Record<string, number>>,
    nameOf: (code: string) => string,
  ) => (
    <div>
      <h4>{title}</h4>
      <ul>
        {Object.entries(found)
          .sort(([, a], [, b]) => b - a)
          .map(([code, count]) => (
            <li key={code} className={styles.count}>
              <span>{code === '' ? t('administration.dry-run.no-category') : nameOf(code)}</span>
              <span>{formatNumber(count)}</span>
            </li>
          ))}
      </ul>
    </div>
  );
  return (
    <div className={styles.result} role="status">
      <p data-testid="dry-run">
        <strong>{t('administration.dry-run.count', { hits, requests: formatNumber(requests), days })}</strong>{' '}
        {hits > 0 && t('administration.dry-run.already', { count: alreadyHit })}
      </p>
      {hits > 0 && (
        <div className={styles.columns}>
          {counts(t('administration.dry-run.by-office'), byOffice, names.office)}
          {counts(t('administration.dry-run.by-category'), byCategory, names.category)}
          <div>
            <h4>{t('administration.dry-run.examples')}</h4>
            <ul>
              {examples.slice(0, shownExamples).map(({ reference, at }) => (
                <li key={reference} className={styles.count}>
                  <Ltr>{reference}</Ltr>
                  <time dateTime={at}>{formatDateTime(at)}</time>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
};
