import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { intakeKeyNames } from './shortcuts.ts';
import { intakeMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './context.module.css';

const shown = 3;
const reasons = ['near', 'same-address', 'same-category', 'same-words', 'recent'] as const;

interface DuplicateListProps {
  duplicates: DuplicateCandidate[] | null;
  onJoin: (candidate: DuplicateCandidate) => void;
  onOpen: (requestId: string) => void;
}

/** Open requests about what seems the same matter, with why; the first is joined by a key. */
export const DuplicateList = ({ duplicates, onJoin, onOpen }: DuplicateListProps) => {
  const { t } = useWords(intakeMessages);
  const why = ({ because, distance }: DuplicateCandidate) =>
    reasons
      .filter((code) => because.includes(code))
      .map((code) => t(`duplicate.${code}`, { distance: Math.round(distance ?? 0) }))
      .join(' · ');
  return (
    <section className={styles.card} aria-labelledby="intake-duplicates">
      <h2 id="intake-duplicates" className={styles.heading}>
        {t('intake.duplicates.title')}
      </h2>
      {duplicates === null || duplicates.length === 0 ? (
        <Muted size="small">
          {t(duplicates === null ? 'intake.duplicates.waiting' : 'intake.duplicates.none')}
        </Muted>
      ) : (
        <ul className={styles.list}>
          {duplicates.slice(0, shown).map((candidate, index) => (
            <li key={candidate.row.id} className={styles.duplicate}>
              <button type="button" className={styles.open} onClick={() => onOpen(candidate.row.id)}>
                <bdi>{candidate.row.subject}</bdi>
              </button>
              <span className={styles.meta}>
                <Ltr>{candidate.row.reference}</Ltr>
                <StateBadge state={candidate.row.state} />
                <span>{t('intake.duplicates.people', { count: candidate.row.complainantCount })}</span>
              </span>
              <span className={styles.because}>{why(candidate)}</span>
              <Button size="small" onPress={() => onJoin(candidate)}>
                {t('intake.duplicates.join')} {index === 0 ? <Kbd>{intakeKeyNames.join}</Kbd> : null}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
