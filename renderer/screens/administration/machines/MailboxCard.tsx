import { useState } from 'react';
import type { MailboxHealth } from '#shared/contracts/mailbox-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { Unreachable } from '../frame/Unreachable.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { AsideMailLine } from './AsideMailLine.tsx';
import { mailboxMessages } from './mailbox-messages.ts';

const tones = { connecting: 'neutral', connected: 'green', away: 'amber', stopped: 'red' } as const;

/** The mailbox that citizens write to: how it is, and mails that a person should look at. */
export const MailboxCard = () => {
  const { t, formatDateTime } = useWords(mailboxMessages);
  const { data } = useDesk();
  const { reach, value, ask } = useAnswer(() => data.readMailbox());
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const act = async (question: () => Promise<{ kind: string }>) => {
    setBusy(true);
    const { kind } = await question();
    setFailed(kind !== 'done');
    await ask();
    setBusy(false);
  };
  const said = ({ state, since, trouble }: MailboxHealth) =>
    t(`mailbox.state.${state}`, {
      when: formatDateTime(since),
      trouble: t(`mailbox.trouble.${trouble ?? 'other'}`),
    });
  const { settings, health, aside = [] } = value ?? {};
  const isGood = health?.state === 'connected';
  return (
    <Card title={t('mailbox.title')}>
      {!value && <Unreachable reach={reach} onRetry={() => void ask()} />}
      {value && !settings && (
        <Notice tone="amber" icon="alert">
          {t('mailbox.none')}
        </Notice>
      )}
      {settings && (
        <Stack>
          {health && (
            <Notice tone={tones[health.state]} icon={isGood ? 'check' : 'alert'}>
              {said(health)}
            </Notice>
          )}
          {health && !isGood && (
            <div>
              <Button isDisabled={isBusy} onPress={() => void act(() => data.reopenMailbox())}>
                {t('mailbox.again')}
              </Button>
            </div>
          )}
          <Facts>
            <Fact name={t('mailbox.address')}>
              <Ltr>{settings.address}</Ltr>
            </Fact>
            <Fact name={t('mailbox.host')}>
              <Ltr>{`${settings.host}:${String(settings.port)}`}</Ltr>
            </Fact>
          </Facts>
          <Muted size="small">{t('mailbox.source', { source: `\u2068${settings.source}\u2069` })}</Muted>
        </Stack>
      )}
      {(settings ?? aside.length > 0) && (
        <Stack>
          <p>{t('mailbox.aside')}</p>
          {aside.length === 0 && <Muted>{t('mailbox.aside.none')}</Muted>}
          {hasFailed && (
            <Notice tone="red" icon="alert">
              {t('mailbox.aside.failed')}
            </Notice>
          )}
          <ul>
            {aside.map((mail) => (
              <AsideMailLine
                key={mail.id}
                mail={mail}
                isBusy={isBusy}
                onSettle={(word) => void act(() => data.settleAside(mail.id, word))}
              />
            ))}
          </ul>
        </Stack>
      )}
    </Card>
  );
};
