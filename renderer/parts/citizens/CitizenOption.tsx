import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { maskPaper } from './mask-paper.ts';
import { maskPhone } from './mask-phone.ts';
import { citizensMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './citizens.module.css';

const reasons = ['match.phone', 'match.paper', 'match.name'] as const;

/** One proposed person: name, phone, masked paper, why proposed, what is open. */
export const CitizenOption = ({ match }: { match: CitizenMatch }) => {
  const { t } = useWords(citizensMessages);
  const { citizen } = match;
  return (
    <span className={styles.option}>
      <span className={styles.who}>
        <bdi className={styles.name}>{citizen.name}</bdi>
        <span className={styles.ids}>
          {citizen.phone === null ? null : <Ltr>{maskPhone(citizen.phone)}</Ltr>}
          {citizen.paper === null ? null : <Ltr>{maskPaper(citizen.paper.number)}</Ltr>}
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
