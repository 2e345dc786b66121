import { type ReactNode, useRef } from 'react';
import type { Language } from '#shared/documents/text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { Printed } from './Printed.tsx';
import { useFitting } from './use-fitting.ts';
import { type PrintEnd, usePrinting } from './use-printing.ts';
import { printingMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './print-dialog.module.css';

interface PrintDialogProps {
  title: string;
  /** Without its ending. */
  fileName: string;
  /** Of the page, not of the interface. */
  language: Language;
  /** The document as it prints: what is previewed is what is printed. */
  children: ReactNode;
  /** The paper lies on its side. */
  isLandscape?: boolean;
  /** What can be chosen about it, above the preview. */
  choices?: ReactNode;
  /** What must be so before it goes to paper or into a file; false: not now, what is shown has changed. */
  before?: () => Promise<boolean>;
  onClose: () => void;
}

/** A document for paper: seen, printed (Ctrl+P), saved as PDF. */
export const PrintDialog = ({
  title,
  fileName,
  language,
  children,
  isLandscape = false,
  choices,
  before,
  onClose,
}: PrintDialogProps) => {
  const { t } = useWords(printingMessages);
  const toast = useToast();
  const element = useRef<HTMLElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  useFitting(preview);
  const printing = usePrinting(element, language);
  const tell = (end: PrintEnd) => {
    if (end === 'failed') toast(t('printing.failed'), { tone: 'problem' });
    if (end === 'saved' || end === 'printed') toast(t(`printing.${end}`));
  };
  // Pressed twice it prints once; disabled, the button would lose the focus.
  const once = (work: () => Promise<PrintEnd>) => {
    if (printing.isBusy) return;
    void (before?.() ?? Promise.resolve(true)).then((isReady) => {
      if (isReady) void work().then(tell);
    });
  };
  const print = () => once(() => printing.print(title));
  useShortcut('Mod+P', print, { label: t('printing.print'), group: title });
  return (
    <Dialog title={title} onClose={onClose} wide isLandscape={isLandscape}>
      {choices}
      <div
        ref={preview}
        className={styles.preview}
        tabIndex={0}
        role="group"
        aria-label={t('printing.preview')}
      >
        <article className={styles.sheet} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          {children}
        </article>
      </div>
      <Printed elementRef={element}>
        <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          {children}
        </div>
      </Printed>
      <Line as="footer">
        <Button variant="primary" onPress={print} autoFocus>
          <Icon name="print" size={14} /> {t('printing.print')} <Kbd keys="Mod+P" />
        </Button>
        <Button onPress={() => once(() => printing.toPdf(title, `${fileName}.pdf`))}>
          {t('printing.pdf')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('app.close')} <Kbd keys="Escape" />
        </Button>
      </Line>
    </Dialog>
  );
};
