import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { type DigestPart, digestParts, useDigest } from './use-digest.ts';
import { useOnceADay } from './use-once-a-day.ts';
import { escalationsMessages } from './messages.ts';
import styles from './notes.module.css';

const shown = 8;

/** What is new since yesterday, once a day, in one calm line; each number opens the requests behind it. */
export const DigestPanel = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { t } = useWords(escalationsMessages);
  const { isDue, putAway } = useOnceADay();
  const digest = useDigest(isDue);
  const [open, setOpen] = useState<DigestPart | null>(null);
  if (!isDue || !digest) return null;
  const parts = digestParts.filter((part) => digest[part].length > 0);
  const rows = open ? digest[open] : [];
  return (
    <section className={styles.digest} aria-label={t('digest.title')}>
      <h2>{t('digest.title')}</h2>
      {parts.length === 0 && <span className={styles.quiet}>{t('digest.quiet')}</span>}
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.fact}
          aria-expanded={open === part}
          onClick={() => setOpen(open === part ? null : part)}
        >
          {t(`digest.${part}`, { count: digest[part].length })}
        </button>
      ))}
      <Button size="small" variant="quiet" onPress={putAway}>
        {t('digest.seen')}
      </Button>
      {open && (
        <ul className={styles.items}>
          {rows.slice(0, shown).map((row) => (
            <li key={row.id}>
              <button type="button" className={styles.item} onClick={() => onOpen(row.id)}>
                <Ltr>{row.reference}</Ltr> <bdi>{row.subject}</bdi>
              </button>
            </li>
          ))}
          {rows.length > shown && (
            <li className={styles.quiet}>{t('digest.more', { count: rows.length - shown })}</li>
          )}
        </ul>
      )}
    </section>
  );
};
