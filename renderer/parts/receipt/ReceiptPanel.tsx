import { useRef } from 'react';
import { Printed } from '#renderer/parts/printing/Printed.tsx';
import { usePrinting } from '#renderer/parts/printing/use-printing.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { printingMessages } from '#renderer/parts/printing/messages.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { Paper } from './Paper.tsx';
import { useReceipt } from './use-receipt.ts';
import { receiptMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './panel.module.css';

interface ReceiptPanelProps {
  requestId: string;
  onNext: () => void;
  onOpen: () => void;
}

/** After a registration: the number in large, the récépissé as it prints, Enter for the next citizen. */
export const ReceiptPanel = ({ requestId, onNext, onOpen }: ReceiptPanelProps) => {
  const { t, listed } = useWords(receiptMessages, printingMessages);
  const receipt = useReceipt(requestId);
  const facts = receipt?.facts ?? null;
  const toast = useToast();
  const paper = useRef<HTMLElement>(null);
  const printing = usePrinting(paper, 'fr');
  const print = () =>
    void printing.print(`${t('receipt.title')} ${facts?.reference ?? ''}`).then((end) => {
      if (end === 'failed') toast(t('printing.failed'), { tone: 'problem' });
      if (end === 'printed') toast(t('printing.printed'));
    });
  useShortcut('Mod+P', print, { label: t('receipt.print'), group: 'receipt' });
  useShortcut('O', onOpen, { label: t('receipt.open'), group: 'receipt' });
  if (receipt === null || facts === null) return <p role="status">{t('receipt.reading')}</p>;
  const { attachments } = facts;
  return (
    <section className={styles.panel} aria-labelledby="receipt-reference">
      <div className={styles.said}>
        <p className={styles.done}>{t('receipt.registered')}</p>
        <h1 id="receipt-reference" className={styles.reference}>
          <Ltr>{facts.reference}</Ltr>
        </h1>
        <p className={styles.order}>
          {t('receipt.order')} <Ltr>{`${facts.order.number} / ${facts.order.year}`}</Ltr>
        </p>
        <p className={styles.pending} role="status" data-where={receipt.where}>
          {t(`receipt.${receipt.where}`)}
        </p>
        {attachments.length === 0 ? null : (
          <p className={styles.files}>
            <Icon name="paperclip" size={14} />{' '}
            {t('receipt.attachments.count', {
              count: attachments.length,
              names: listed(attachments.map((name) => `\u2068${name}\u2069`)),
            })}
          </p>
        )}
        <Line>
          <Button variant="primary" onPress={onNext} autoFocus>
            {t('receipt.next')} <Kbd keys="Enter" />
          </Button>
          <Button onPress={print}>
            {t('receipt.print')} <Kbd keys="Mod+P" />
          </Button>
          <Button onPress={onOpen}>
            {t('receipt.open')} <Kbd keys="O" />
          </Button>
        </Line>
      </div>
      <div className={styles.preview}>
        <Paper facts={facts} />
      </div>
      <Printed elementRef={paper}>
        <Paper facts={facts} />
      </Printed>
    </section>
  );
};
