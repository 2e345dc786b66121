import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { maskedOf } from './masked-of.ts';
import { citizensMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './citizens.module.css';

const reasons = ['match.phone', 'match.paper', 'match.email', 'match.name'] as const;

/** One proposed person: name, phone, masked paper, why proposed, what is open. */
export const CitizenOption = ({ match }: { match: CitizenMatch }) => {
  const { t } = useWords(citizensMessages);
  const { citizen } = match;
  const masked = maskedOf(citizen);
  return (
    <span className={styles.option}>
      <span className={styles.who}>
        <bdi className={styles.name}>{citizen.name}</bdi>
        <span className={styles.ids}>
          {masked.phone === '' ? null : <Ltr>{masked.phone}</Ltr>}
          {masked.paper === '' ? null : <Ltr>{masked.paper}</Ltr>}
        </span>
      </span>
      <span className={styles.why}>
        {reasons
          .filter((code) => match.because.includes(code))
          .map((code) => (
            <Chip key={code}>{t(code)}</Chip>
          ))}
        <Muted as="span" size="small">
          {t('citizens.open-requests', { count: match.openRequests })}
        </Muted>
      </span>
    </span>
  );
};
