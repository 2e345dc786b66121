import { useWords } from '#renderer/i18n/use-words.ts';
import { FigureLink } from './FigureLink.tsx';
import type { Headline } from './headlines.ts';
import { useValueWords } from './use-value-words.ts';
import { supervisionMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './supervision.module.css';

/** How a figure moved since the period before, in a word: never a colour alone. */
const Trend = ({ headline }: { headline: Headline }) => {
  const { t } = useWords(supervisionMessages);
  const words = useValueWords();
  const { value, before, kind, moreIsBetter } = headline;
  if (before === null || value === null)
    return <span className={styles.trend}>{t('supervision.before.none')}</span>;
  const isSame = words(value, kind) === words(before, kind);
  const isMore = value > before;
  const verdict = isSame
    ? 'same'
    : moreIsBetter === null
      ? isMore
        ? 'more'
        : 'fewer'
      : isMore === moreIsBetter
        ? 'better'
        : 'worse';
  return (
    <span className={styles.trend} data-verdict={verdict}>
      <span aria-hidden>{isSame ? '=' : isMore ? '↑' : '↓'}</span> {t(`supervision.${verdict}`)} ·{' '}
      {t('supervision.before', { value: words(before, kind) })}
    </span>
  );
};

/** The key figures, each with its trend and the lists behind it. */
export const Headlines = ({ headlines }: { headlines: readonly Headline[] }) => {
  const { t, labelled, listed } = useWords(supervisionMessages);
  const words = useValueWords();
  return (
    <ul className={styles.headlines} aria-label={t('supervision.headlines')}>
      {headlines.map((headline) => {
        const { id, label, kind, value, counts, p90 } = headline;
        const [only] = counts;
        const shown =
          kind === 'hours' && value !== null
            ? t('supervision.hours', { hours: words(value, kind) })
            : words(value, kind);
        return (
          <li key={id} className={styles.headline} data-headline={id}>
            <Muted as="span" size="small">
              {t(label)}
              {id === 'open' && ` (${t('supervision.now')})`}
            </Muted>
            <strong className={styles.value}>
              {kind === 'count' && only ? (
                <FigureLink query={only.query} what={labelled(t(label), shown)}>
                  {shown}
                </FigureLink>
              ) : (
                shown
              )}
            </strong>
            <span className={styles.counts}>
              {counts
                .filter((_count, n) => kind !== 'count' || n > 0)
                .map((count) => (
                  <span key={count.label}>
                    <FigureLink
                      query={count.query}
                      what={labelled(listed([t(label), t(count.label)]), words(count.value, 'count'))}
                    >
                      {words(count.value, 'count')}
                    </FigureLink>{' '}
                    {t(count.label).toLowerCase()}
                  </span>
                ))}
              {p90 === undefined || p90 === null
                ? null
                : t('supervision.response.p90', { hours: words(p90, 'hours') })}
            </span>
            {id === 'open' ? null : <Trend headline={headline} />}
          </li>
        );
      })}
    </ul>
  );
};
