import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line, LineEnd } from '#renderer/ui/Line.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { isStillReading } from '#renderer/parts/sync/is-still-reading.ts';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { type DigestPart, digestParts, useDigest } from './use-digest.ts';
import { useOnceADay } from './use-once-a-day.ts';
import { escalationsMessages } from './messages.ts';
import styles from './inbox.module.css';

const shown = 8;

/** What is new since yesterday, once a day, in one calm line; each number opens the requests behind it. */
export const DigestPanel = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { t } = useWords(escalationsMessages);
  const { isDue, putAway } = useOnceADay();
  const digest = useDigest(isDue);
  const [open, setOpen] = useState<DigestPart | null>(null);
  const { state } = useSyncStatus();
  if (!isDue || !digest) return null;
  const parts = digestParts.filter((part) => digest[part].length > 0);
  if (parts.length === 0 && isStillReading(state)) return null;
  const rows = open ? digest[open] : [];
  return (
    <section className={styles.digest} aria-label={t('digest.title')}>
      <Line align="baseline" gap="large">
        <h2>{t('digest.title')}</h2>
        {parts.length === 0 && <Muted as="span">{t('digest.quiet')}</Muted>}
        {parts.map((part) => (
          <LinkButton key={part} isOpen={open === part} onPress={() => setOpen(open === part ? null : part)}>
            {t(`digest.${part}`, { count: digest[part].length })}
          </LinkButton>
        ))}
        <LineEnd>
          <Button size="small" variant="quiet" onPress={putAway}>
            {t('digest.seen')}
          </Button>
        </LineEnd>
      </Line>
      {open && (
        <Line as="ul" gap="large">
          {rows.slice(0, shown).map((row) => (
            <li key={row.id}>
              <LinkButton onPress={() => onOpen(row.id)}>
                <Ltr>{row.reference}</Ltr> <bdi>{row.subject}</bdi>
              </LinkButton>
            </li>
          ))}
          {rows.length > shown && (
            <li>
              <Muted as="span">{t('digest.more', { count: rows.length - shown })}</Muted>
            </li>
          )}
        </Line>
      )}
    </section>
  );
};
