import type { TelephoneAnswer } from '#shared/contracts/telephone-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { ListLine } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { MissedCallLine } from './MissedCallLine.tsx';
import { OwnTelephone } from './OwnTelephone.tsx';
import { telephoneMessages } from './messages.ts';

/** Whom to ring back, one's telephone, and the day's calls. */
export const TelephoneDialog = ({
  telephone: { missed, calls, extension, isDemo },
  onClose,
}: {
  telephone: TelephoneAnswer;
  onClose: () => void;
}) => {
  const { t, formatTime } = useWords(telephoneMessages);
  const { data } = useDesk();
  const toast = useToast();
  const ring = async () => {
    onClose();
    const { kind } = await data.ringTelephone();
    if (kind !== 'done') toast(t('telephone.away'), { tone: 'problem' });
  };
  return (
    <Dialog title={t('telephone.title')} onClose={onClose} wide>
      <Stack gap="large">
        <section>
          <Heading>{t('telephone.missed')}</Heading>
          {missed.length === 0 && <Muted>{t('telephone.missed.none')}</Muted>}
          <ul>
            {missed.map((call) => (
              <MissedCallLine key={call.id} call={call} />
            ))}
          </ul>
        </section>
        <OwnTelephone extension={extension} />
        {extension !== null && (
          <section>
            <Heading>{t('telephone.today')}</Heading>
            {calls.length === 0 && <Muted>{t('telephone.today.none')}</Muted>}
            <ul>
              {calls.map(({ id, number, line, startedAt }) => (
                <ListLine
                  key={id}
                  title={number === null ? t('telephone.withheld') : <Ltr>{number}</Ltr>}
                  note={line === '' ? undefined : <Ltr>{line}</Ltr>}
                  facts={formatTime(startedAt)}
                />
              ))}
            </ul>
          </section>
        )}
        {isDemo && (
          <div>
            <Button onPress={() => void ring()}>{t('telephone.ring')}</Button>
          </div>
        )}
      </Stack>
    </Dialog>
  );
};
