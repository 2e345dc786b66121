import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { Unreachable } from '../frame/Unreachable.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { MailTrial } from './MailTrial.tsx';
import { machinesMessages } from './messages.ts';

/** The mail server as it is set where the server runs, and its trial. */
export const MailCard = () => {
  const { t } = useWords(machinesMessages);
  const { data } = useDesk();
  const { reach, value, ask } = useAnswer(() => data.readMail());
  const mail = value?.settings;
  return (
    <Card title={t('machines.mail')}>
      {!value && <Unreachable reach={reach} onRetry={() => void ask()} />}
      {value && !mail && (
        <Notice tone="amber" icon="alert">
          {t('machines.mail.none')}
        </Notice>
      )}
      {mail && (
        <Stack>
          <Facts>
            <Fact name={t('machines.mail.host')}>
              <Ltr>{`${mail.host}:${String(mail.port)}`}</Ltr>
            </Fact>
            <Fact name={t('machines.mail.tls')}>{t(`machines.mail.tls.${mail.tls}`)}</Fact>
            <Fact name={t('machines.mail.user')}>
              {mail.user === null ? t('machines.mail.user.none') : <Ltr>{mail.user}</Ltr>}
            </Fact>
            <Fact name={t('machines.mail.from')}>
              <Ltr>{mail.from}</Ltr>
            </Fact>
          </Facts>
          <Muted size="small">{t('machines.mail.source', { source: `\u2068${mail.source}\u2069` })}</Muted>
          <MailTrial />
        </Stack>
      )}
    </Card>
  );
};
