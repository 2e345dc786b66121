import { useCallback, useEffect, useState } from 'react';
import type { HeldMail, HeldMails, HeldWord } from '#shared/contracts/mail-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { HeldMailLine } from './HeldMailLine.tsx';
import { heldMailsMessages } from './messages.ts';

/**
 * E-mails that the day's budget holds back, let go or given up one by one by whoever answers for them.
 * @param isQuiet shows nothing when nothing is held back, or cannot be asked
 */
export const HeldMailsCard = ({ isQuiet = false }: { isQuiet?: boolean }) => {
  const { t } = useWords(heldMailsMessages);
  const { data } = useDesk();
  const [held, setHeld] = useState<HeldMails | null>(null);
  const [problem, setProblem] = useState<'away' | 'settled' | 'failed' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = useCallback(async () => {
    const answer = await data.readHeldMails();
    if (answer.kind === 'done') setHeld(answer.value);
    else setProblem('away');
  }, [data]);
  useEffect(() => {
    void ask();
  }, [ask]);
  const settle = async ({ id }: HeldMail, word: HeldWord) => {
    setBusy(true);
    setProblem(null);
    const answer = await data.settleHeldMail(id, word);
    setBusy(false);
    if (answer.kind !== 'done') setProblem(answer.kind === 'away' ? 'failed' : 'settled');
    if (answer.kind !== 'away') await ask();
  };
  const mails = held?.mails ?? [];
  if (isQuiet && mails.length === 0) return null;
  return (
    <Card title={t('held-mails.title')}>
      <Stack>
        {problem && (
          <Notice tone="amber" icon="alert">
            {t(`held-mails.${problem}`)}
          </Notice>
        )}
        {!held && !problem && <Muted size="small">{t('held-mails.reading')}</Muted>}
        {held && <Muted size="small">{t(mails.length === 0 ? 'held-mails.none' : 'held-mails.why')}</Muted>}
        {mails.length > 0 && (
          <ul>
            {mails.map((mail) => (
              <HeldMailLine
                key={mail.id}
                mail={mail}
                isBusy={isBusy}
                onSettle={(word) => void settle(mail, word)}
              />
            ))}
          </ul>
        )}
        {held?.more && <Muted size="small">{t('held-mails.more')}</Muted>}
      </Stack>
    </Card>
  );
};
