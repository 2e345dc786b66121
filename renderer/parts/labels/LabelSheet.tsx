import { labelText } from '#shared/domain/paper/label.ts';
import { QrCode } from '#renderer/parts/printing/QrCode.tsx';
import { labelsMessages } from './messages.ts';
import styles from './labels-paper.module.css';

/** A label: the reference to read and to scan, and the day it was made, `24/11/2026`. */
export interface LabelFacts {
  reference: string;
  day: string;
}

/** Labels of an A4 sheet. */
export const perSheet = 24;

const Label = ({ label }: { label: LabelFacts }) => (
  <div className={styles.label} dir="ltr">
    <QrCode className={styles.qr} text={labelText({ kind: 'request', reference: label.reference })} />
    <div className={styles.words}>
      <p lang="ar" dir="rtl">
        {labelsMessages.ar['labels.city']}
      </p>
      <p lang="fr">{labelsMessages.fr['labels.city']}</p>
      <p className={styles.reference}>{label.reference}</p>
      <p>{label.day}</p>
    </div>
  </div>
);

const sheetsOf = (labels: readonly (LabelFacts | null)[]) =>
  Array.from({ length: Math.ceil(labels.length / perSheet) }, (_, n) =>
    labels.slice(n * perSheet, (n + 1) * perSheet),
  );

/**
 * Labels as printed: A4 sheets of 24 (70 × 37 mm), the first `skip` places of the first left free, or a roll of 62 × 29 mm. QR
 * codes are over 20 mm.
 */
export const LabelSheet = ({
  labels,
  format,
  skip,
}: {
  labels: readonly LabelFacts[];
  format: 'sheet' | 'roll';
  skip: number;
}) =>
  format === 'roll' ? (
    <div className={styles.roll}>
      {labels.map((label, n) => (
        <Label key={n} label={label} />
      ))}
    </div>
  ) : (
    <div className={styles.sheets}>
      {sheetsOf([...Array.from({ length: skip }, () => null), ...labels]).map((sheet, n) => (
        <div key={n} className={styles.sheet}>
          {sheet.map((label, place) =>
            label ? <Label key={place} label={label} /> : <div key={place} className={styles.label} />,
          )}
        </div>
      ))}
    </div>
  );

/** A sheet that ends the letter before it in a stack to be scanned. */
export const SeparatorSheet = () => (
  <div className={styles.separator}>
    {(['fr', 'ar'] as const).map((language) => (
      <p key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        <strong>{labelsMessages[language]['labels.separator']}</strong>
        <span>{labelsMessages[language]['labels.separator.text']}</span>
      </p>
    ))}
    <QrCode className={styles.largeQr} text={labelText({ kind: 'separator' })} />
  </div>
);
