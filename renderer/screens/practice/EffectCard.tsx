import type { ImprovementDocument } from '#shared/workflow/improvement.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useEffectOf } from './use-effect-of.ts';
import { practiceMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './practice.module.css';

const Bar = ({ label, count, most }: { label: string; count: number; most: number }) => {
  const { formatNumber } = useWords(practiceMessages);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <span
          className={styles.bar}
          style={{ inlineSize: `${String((100 * count) / Math.max(1, most))}%` }}
        />
        {formatNumber(count)}
      </dd>
    </>
  );
};

/** Before and after, and how sure the difference is. */
export const EffectCard = ({ improvement }: { improvement: ImprovementDocument }) => {
  const { t, formatNumber, language } = useWords(practiceMessages);
  const measured = useEffectOf(improvement);
  if (!measured)
    return (
      <section>
        <Heading>{t('practice.effect')}</Heading>
        <Muted>{t('practice.effect.later')}</Muted>
      </section>
    );
  const { counts, effect } = measured;
  const percent = (share: number) =>
    new Intl.NumberFormat(language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA', {
      style: 'percent',
      maximumFractionDigits: 0,
    }).format(share);
  /** A ratio as what it takes away (below one) or adds. */
  const change = (ratio: number) => percent(ratio - 1);
  const most = Math.max(counts.before, counts.after);
  return (
    <section>
      <Heading>{t('practice.effect')}</Heading>
      <dl className={styles.bars}>
        <Bar label={t('practice.effect.before')} count={counts.before} most={most} />
        <Bar label={t('practice.effect.after')} count={counts.after} most={most} />
      </dl>
      <p data-verdict={effect.verdict}>
        <strong>
          {t(`practice.effect.${effect.verdict}`, {
            percent: percent(Math.abs(effect.ratio - 1)),
            low: change(effect.low),
            high: change(effect.high),
          })}
        </strong>
      </p>
      <Muted>
        {t('practice.effect.days', { days: counts.days })} ·{' '}
        {t('practice.effect.elsewhere', {
          before: formatNumber(counts.elsewhereBefore),
          after: formatNumber(counts.elsewhereAfter),
        })}
      </Muted>
      <Muted>{t('practice.effect.how')}</Muted>
    </section>
  );
};
