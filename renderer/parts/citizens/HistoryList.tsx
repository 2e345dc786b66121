import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useHistory } from './use-history.ts';
import { citizensMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './citizens.module.css';

const shown = 5;

/** What a known citizen has asked before, newest first, each a click away. */
export const HistoryList = ({
  citizenId,
  except,
  onOpen,
}: {
  citizenId: string;
  /** The request on the screen, which is no history. */
  except?: string;
  onOpen: (requestId: string) => void;
}) => {
  const { t, formatDay } = useWords(citizensMessages);
  const rows = useHistory(citizenId)?.filter((row) => row.id !== except) ?? null;
  if (rows === null) return null;
  return (
    <section className={styles.history} aria-labelledby="citizen-history">
      <h2 id="citizen-history" className={styles.heading}>
        {t('citizens.history')}
      </h2>
      {rows.length === 0 ? <Muted size="small">{t('citizens.history.none')}</Muted> : null}
      <ul className={styles.rows}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.past} onClick={() => onOpen(row.id)}>
              <bdi className={styles.pastSubject}>{row.subject}</bdi>
              <StateBadge state={row.state} />
              <span className={styles.pastMeta}>
                <Ltr>{row.reference}</Ltr> · {formatDay(row.receivedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
