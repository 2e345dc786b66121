import { type RefObject, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { saveFile } from '#renderer/parts/printing/paper.ts';
import { type PrintEnd, usePrinting } from '#renderer/parts/printing/use-printing.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { LineEnd } from '#renderer/ui/Line.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { BoardTable } from '../table.ts';
import { csvOf } from './csv.ts';
import { supervisionMessages } from '../messages.ts';

/** Takes the figures on the screen away: as CSV, as a workbook, as PDF, on paper. */
export const ExportBar = ({
  tables,
  name,
  paper,
}: {
  tables: readonly BoardTable[];
  /** File name without its ending. */
  name: string;
  /** The document that is printed. */
  paper: RefObject<HTMLElement | null>;
}) => {
  const { t, language } = useWords(supervisionMessages);
  const toast = useToast();
  const { data } = useDesk();
  const printing = usePrinting(paper, language);
  const title = t('supervision.paper.title');
  const saved = (file: string) => toast(t('supervision.export.saved', { name: file }));
  const trace = (file: string) =>
    void data.noteRead({ citizenId: null, requestId: null, what: 'exported', purpose: null, words: file });
  const csv = () => {
    trace(`${name}.csv`);
    saveFile(new Blob([csvOf(tables)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    saved(`${name}.csv`);
  };
  const [isMaking, setMaking] = useState(false);
  const xlsx = async () => {
    setMaking(true);
    try {
      await makeXlsx();
    } finally {
      setMaking(false);
    }
  };
  const makeXlsx = async () => {
    trace(`${name}.xlsx`);
    const { xlsxOf } = await import('./xlsx.ts');
    saveFile(await xlsxOf(tables, language === 'ar'), `${name}.xlsx`);
    saved(`${name}.xlsx`);
  };
  const say = (end: PrintEnd) => {
    if (end === 'saved') saved(`${name}.pdf`);
    if (end === 'dialog') toast(t('supervision.export.dialog'));
    if (end === 'failed') toast(t('supervision.export.failed'), { tone: 'problem' });
  };
  const pdf = () => void printing.toPdf(title, `${name}.pdf`).then(say);
  const print = () =>
    void printing.print(title).then((end) => {
      if (end === 'failed') say(end);
    });
  const group = t('supervision.title');
  useShortcut('c', csv, { label: `${t('supervision.export')} ${t('supervision.export.csv')}`, group });
  useShortcut('e', () => void xlsx(), {
    label: `${t('supervision.export')} ${t('supervision.export.xlsx')}`,
    group,
  });
  useShortcut('p', pdf, { label: `${t('supervision.export')} ${t('supervision.export.pdf')}`, group });
  useShortcut('Mod+P', print, { label: t('supervision.print'), group });
  return (
    <LineEnd label={t('supervision.export')}>
      {(isMaking || printing.isBusy) && <Working label={t('supervision.export.making')} />}
      <Button size="small" onPress={csv}>
        {t('supervision.export.csv')} <Kbd keys="C" />
      </Button>
      <Button size="small" onPress={() => void xlsx()}>
        {t('supervision.export.xlsx')} <Kbd keys="E" />
      </Button>
      <Button size="small" onPress={pdf} isDisabled={printing.isBusy}>
        {t('supervision.export.pdf')} <Kbd keys="P" />
      </Button>
      <Button size="small" onPress={print} isDisabled={printing.isBusy}>
        {t('supervision.print')} <Kbd keys="Mod+P" />
      </Button>
    </LineEnd>
  );
};
