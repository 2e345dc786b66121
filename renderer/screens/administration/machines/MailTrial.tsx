import { useState } from 'react';
import { type MailTestAnswer, mailTestBody } from '#shared/contracts/mail-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { administrationMessages } from '../frame/messages.ts';
import { machinesMessages } from './messages.ts';

/** Sends a real message and says what the mail server made of it. */
export const MailTrial = () => {
  const { t, formatNumber } = useWords(machinesMessages, administrationMessages);
  const { data } = useDesk();
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [found, setFound] = useState<MailTestAnswer | 'away' | 'busy' | null>(null);
  const isWrong = !mailTestBody.safeParse({ to: to.trim() }).success;
  const send = async () => {
    setTried(true);
    if (isWrong || isSending) return;
    setSending(true);
    setFound(null);
    const answer = await data.tryMail(to.trim());
    setSending(false);
    setFound(answer.kind === 'done' ? answer.value : answer.kind === 'conflict' ? 'busy' : 'away');
  };
  const words = () => {
    if (found === 'away') return t('administration.away');
    if (found === 'busy') return t('machines.mail.busy');
    if (found?.is === 'failed') return t(`machines.mail.trouble.${found.trouble}`);
    return t('machines.mail.taken', { seconds: formatNumber(Math.round((found?.ms ?? 0) / 100) / 10) });
  };
  const isTaken = typeof found === 'object' && found?.is === 'taken';
  return (
    <Stack>
      <TextField
        label={t('machines.mail.to')}
        type="email"
        dir="ltr"
        value={to}
        onChange={setTo}
        onEnter={() => void send()}
        error={isTried && isWrong ? t('machines.mail.to.wrong') : null}
      />
      <div>
        <Button variant="primary" isDisabled={isSending} onPress={() => void send()}>
          {t(isSending ? 'machines.mail.trying' : 'machines.mail.try')}
        </Button>
      </div>
      {found && (
        <Notice tone={isTaken ? 'green' : 'red'} icon={isTaken ? 'check' : 'alert'}>
          <p>{words()}</p>
          {typeof found === 'object' && found.reply !== '' && (
            <p>{t('machines.mail.reply', { reply: `\u2068${found.reply}\u2069` })}</p>
          )}
        </Notice>
      )}
    </Stack>
  );
};
