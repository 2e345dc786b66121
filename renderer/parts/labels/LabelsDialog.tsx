import { cityNow } from '#renderer/i18n/city-now.ts';
import { useEffect, useRef, useState } from 'react';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { PrintDialog } from '#renderer/parts/printing/PrintDialog.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { LabelSheet, perSheet, SeparatorSheet } from './LabelSheet.tsx';
import { labelsMessages } from './messages.ts';
import styles from './choices.module.css';

const formats = ['sheet', 'roll', 'separator'] as const;
const most = 240;
const numberIn = (text: string, least: number, largest: number): number =>
  Math.min(largest, Math.max(least, Number.parseInt(text, 10) || least));

/** Labels for one request, or (`reference` null) for the next ones of this desk; and separator sheets. */
export const LabelsDialog = ({ reference, onClose }: { reference: string | null; onClose: () => void }) => {
  const { t, language } = useWords(labelsMessages);
  const { data } = useDesk();
  const [format, setFormat] = useState<(typeof formats)[number]>(reference === null ? 'sheet' : 'roll');
  const [count, setCount] = useState(reference === null ? String(perSheet) : '1');
  const [skip, setSkip] = useState('0');
  const [next, setNext] = useState<readonly string[] | null>([]);
  /** What was reserved is printed again with the same numbers: a printer jams. */
  const reserved = useRef<readonly string[] | null>(null);
  const [asked, setAsked] = useState(0);
  const toast = useToast();
  const wanted = numberIn(count, 1, most);
  useEffect(() => {
    if (reference !== null) return setNext(Array.from({ length: wanted }, () => reference));
    let current = true;
    void data.nextReferences(wanted).then((references) => {
      if (current) setNext(references);
    });
    return () => {
      current = false;
    };
  }, [data, reference, wanted, asked]);
  /** From now on these numbers are for the letters that bear them. */
  const reserve = async (): Promise<boolean> => {
    if (format === 'separator' || reference !== null) return true;
    if (next === null || next.length === 0) return false;
    if (reserved.current === next) return true;
    if (await data.reserveLabels(next)) {
      reserved.current = next;
      return true;
    }
    setAsked((times) => times + 1);
    toast(t('labels.moved-on'), { tone: 'problem' });
    return false;
  };
  const [year, month, date] = localDay(cityNow()).split('-');
  const labels = (next ?? []).map((each) => ({ reference: each, day: [date, month, year].join('/') }));
  return (
    <PrintDialog
      title={t(reference === null ? 'labels.title' : 'labels.for-request')}
      fileName={reference === null ? 'etiquettes' : `etiquette-${reference}`}
      language={language}
      onClose={onClose}
      before={reserve}
      choices={
        <div className={styles.choices}>
          <Select
            label={t('labels.format')}
            value={format}
            onChange={setFormat}
            options={formats.map((value) => ({ value, label: t(`labels.format.${value}`) }))}
          />
          {format !== 'separator' && (
            <TextField
              label={t('labels.count')}
              value={count}
              onChange={setCount}
              inputMode="numeric"
              maxLength={3}
            />
          )}
          {format === 'sheet' && (
            <TextField
              label={t('labels.skip')}
              value={skip}
              onChange={setSkip}
              inputMode="numeric"
              maxLength={2}
            />
          )}
          {reference === null && format !== 'separator' && (
            <p className={styles.hint}>
              {next === null
                ? t('labels.no-code')
                : t('labels.next', {
                    from: `\u2068${next[0] ?? ''}\u2069`,
                    to: `\u2068${next.at(-1) ?? ''}\u2069`,
                  })}
            </p>
          )}
        </div>
      }
    >
      {format === 'separator' ? (
        <SeparatorSheet />
      ) : (
        <LabelSheet labels={labels} format={format} skip={numberIn(skip, 0, perSheet - 1)} />
      )}
    </PrintDialog>
  );
};
