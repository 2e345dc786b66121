import { useState } from 'react';
import type { MissedCall } from '#shared/contracts/telephone-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ListLine } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { telephoneMessages } from './messages.ts';
import styles from './telephone.module.css';

/** A call that nobody answered: whoever takes it gets the number, and colleagues see that it is taken. */
export const MissedCallLine = ({ call }: { call: MissedCall }) => {
  const { t, formatDateTime } = useWords(telephoneMessages);
  const { data, person } = useDesk();
  const names = useNames();
  const toast = useToast();
  const [number, setNumber] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const answer = await data.returnCall(call.id);
    setBusy(false);
    if (answer.kind === 'done') setNumber(answer.value.number);
    else toast(t(`telephone.${answer.kind}`), { tone: 'problem' });
  };
  const times = t('telephone.missed.times', { count: call.times });
  const since = t('telephone.missed.at', { times, time: formatDateTime(call.startedAt) });
  const note = number === null ? `${since} · ${names.office(call.office)}` : t('telephone.return.hint');
  const isTaken = call.takenBy !== null && call.takenBy !== person.id;
  return (
    <ListLine
      title={call.number === null ? t('telephone.withheld') : <Ltr>{call.number}</Ltr>}
      note={note}
      facts={
        number !== null ? (
          <a className={styles.link} href={`tel:${number}`}>
            {t('telephone.return.call', { number: `\u2066${number}\u2069` })}
          </a>
        ) : isTaken ? (
          <Muted size="small">
            {t('telephone.missed.taken', { name: names.person(call.takenBy ?? '') })}
          </Muted>
        ) : (
          call.number !== null && (
            <Button size="small" isDisabled={isBusy} onPress={() => void take()}>
              {t('telephone.return')}
            </Button>
          )
        )
      }
    />
  );
};
