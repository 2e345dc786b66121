import { useState } from 'react';
import type { AsideLine } from '#shared/contracts/mailbox-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ListLine } from '#renderer/ui/ListRow.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { mailboxMessages } from './mailbox-messages.ts';

/** A mail that was set aside: why first, and what may be done with it. To give it up is asked once more. */
export const AsideMailLine = ({
  mail,
  isBusy,
  onSettle,
}: {
  mail: AsideLine;
  isBusy: boolean;
  onSettle: (word: 'take' | 'discard') => void;
}) => {
  const { t, formatDateTime } = useWords(mailboxMessages);
  const [isAsking, setAsking] = useState(false);
  const values = { when: formatDateTime(mail.arrivedAt), domain: `\u2068${mail.domain}\u2069` };
  const press = (id: 'take' | 'discard' | 'sure' | 'keep', act: () => void) => (
    <Button size="small" isDisabled={isBusy} onPress={act}>
      {t(`mailbox.aside.${id}`)}
    </Button>
  );
  return (
    <ListLine
      title={t(`mailbox.because.${mail.because}`)}
      note={t(mail.domain === '' ? 'mailbox.aside.note.unknown' : 'mailbox.aside.note', values)}
      facts={
        isAsking ? (
          <>
            {press('keep', () => setAsking(false))}
            {press('sure', () => onSettle('discard'))}
          </>
        ) : (
          <>
            {!mail.isKept && <Muted size="small">{t('mailbox.aside.elsewhere')}</Muted>}
            {press('discard', () => setAsking(true))}
            {mail.isKept && press('take', () => onSettle('take'))}
          </>
        )
      }
    />
  );
};
