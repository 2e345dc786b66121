import { useEffect, useState } from 'react';
import { monthInWords } from '#shared/domain/templates/day-in-words.ts';
import type { ClosingPreview } from '#renderer/data/contract/registers.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useGapWords } from './use-gap-words.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

/** Closing the next month of an office's registers: what it will hold is said first, and nothing is signed before the second press. */
export const CloseMonth = ({ office }: { office: string }) => {
  const { t, language } = useWords(registersMessages);
  const { data } = useDesk();
  const toast = useToast();
  const gapWords = useGapWords();
  const [next, setNext] = useState<ClosingPreview | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    const read = () =>
      void data.nextClosing(office).then((found) => {
        if (current) setNext(found);
      });
    read();
    const stop = data.watchRegisters(read);
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data, office]);
  if (next === null) return null;
  const month = monthInWords(next.month, language);
  if (!isAsked)
    return (
      <Button variant="primary" onPress={() => setAsked(true)} autoFocus>
        {t('registers.closings.close', { month })}
      </Button>
    );
  const sign = async () => {
    setBusy(true);
    const outcome = await data.closeMonth(office, next.month);
    setBusy(false);
    setAsked(false);
    toast(t(`registers.closings.${outcome}`), outcome === 'done' ? {} : { tone: 'problem' });
  };
  return (
    <div role="group" aria-label={t('registers.closings.close', { month })} className={styles.asked}>
      <p>{t('registers.closings.will-hold', { month, ...next.counts })}</p>
      <Muted>{t('registers.closings.adds')}</Muted>
      {next.gaps.map((gap) => (
        <Muted key={`${gap.book}${gap.desk}${String(gap.from)}`}>
          {t(`registers.book.${gap.book}`)} · {gapWords(gap)}
        </Muted>
      ))}
      {next.pending > 0 && (
        <Notice tone="amber">{t('registers.closings.pending', { count: next.pending })}</Notice>
      )}
      <p>{t('registers.closings.final')}</p>
      <Line>
        <Button variant="primary" isDisabled={isBusy} onPress={() => void sign()}>
          {t(isBusy ? 'registers.closings.signing' : 'registers.closings.sign')}
        </Button>
        <Button autoFocus isDisabled={isBusy} onPress={() => setAsked(false)}>
          {t('app.cancel')}
        </Button>
      </Line>
    </div>
  );
};
