import type { ReactNode } from 'react';
import type { Bilingual } from '#shared/documents/text.ts';
import { calendarDayInWords, dayInWords } from '#shared/domain/templates/day-in-words.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { Both } from '#renderer/parts/printing/Both.tsx';
import { QrCode } from '#renderer/parts/printing/QrCode.tsx';
import type { ReceiptFacts } from './facts.ts';
import { receiptMessages } from './messages.ts';
import styles from './paper.module.css';

type Word = keyof (typeof receiptMessages)['fr'];
const word = (id: Word): Bilingual => ({ fr: receiptMessages.fr[id], ar: receiptMessages.ar[id] });

/** What is usual, in both languages. */
const usualDays = (days: number): Bilingual => ({
  fr: wordsOf('fr', receiptMessages).t('receipt.usual-days', { days }),
  ar: wordsOf('ar', receiptMessages).t('receipt.usual-days', { days }),
});

const Row = ({ id, children }: { id: Word; children: ReactNode }) => (
  <tr>
    <th scope="row" lang="fr">
      {word(id).fr}
    </th>
    <td>{children}</td>
    <th scope="row" lang="ar" dir="rtl">
      {word(id).ar}
    </th>
  </tr>
);

/** As many as fit on A5; how many there are stands before them. */
const namedOnPaper = 6;
const NameList = ({ names }: { names: readonly string[] }) => (
  <span className={styles.names}>
    {names.slice(0, namedOnPaper).map((name, n) => (
      <span key={`${String(n)} ${name}`}>
        {n > 0 && ', '}
        <bdi>{name}</bdi>
      </span>
    ))}
    {names.length > namedOnPaper && ', …'}
  </span>
);

/** The récépissé as printed: A5, French and Arabic side by side, the reference as text and as a QR code of 24 mm. */
export const Paper = ({ facts }: { facts: ReceiptFacts }) => {
  const day = (text: string) => (
    <Both text={{ fr: calendarDayInWords(text, 'fr'), ar: calendarDayInWords(text, 'ar') }} />
  );
  const instant = (text: string) => (
    <Both text={{ fr: dayInWords(text, 'fr'), ar: dayInWords(text, 'ar') }} />
  );
  const { number, year, desk } = facts.order;
  return (
    <article className={styles.paper} dir="ltr">
      <header className={styles.head}>
        <p lang="fr">
          {word('receipt.kingdom').fr}
          <br />
          <strong>{word('receipt.city').fr}</strong>
        </p>
        <p lang="ar" dir="rtl">
          {word('receipt.kingdom').ar}
          <br />
          <strong>{word('receipt.city').ar}</strong>
        </p>
      </header>
      <h2 className={styles.title}>
        <Both text={word('receipt.title')} />
      </h2>
      <div className={styles.number}>
        <QrCode className={styles.qr} text={facts.reference} />
        <div>
          <p className={styles.caption}>
            <Both text={word('receipt.reference')} />
          </p>
          <p className={styles.reference}>{facts.reference}</p>
          <p className={styles.caption}>
            <Both text={word('receipt.order')} />
          </p>
          <p className={styles.order}>
            {number} / {year} <small>({desk})</small>
          </p>
        </div>
      </div>
      <table className={styles.facts}>
        <tbody>
          <Row id="receipt.arrived-on">{day(facts.arrivedOn)}</Row>
          {facts.promised === null ? null : (
            <Row id="receipt.promised">
              {instant(facts.promised)}
              {facts.mayMove && <Both text={word('receipt.may-move')} />}
            </Row>
          )}
          {facts.usualDays === null ? null : (
            <Row id="receipt.usual">
              <Both text={usualDays(facts.usualDays)} />
            </Row>
          )}
          <Row id="receipt.legal">{instant(facts.legal)}</Row>
          <Row id="receipt.citizen">
            {facts.citizen === null ? <Both text={word('receipt.anonymous')} /> : <bdi>{facts.citizen}</bdi>}
          </Row>
          <Row id="receipt.subject">
            {facts.category === null ? null : <Both text={facts.category} />}
            {facts.subject === facts.category?.fr || facts.subject === facts.category?.ar ? null : (
              <bdi>{facts.subject}</bdi>
            )}
          </Row>
          {facts.place === '' && facts.arrondissement === null ? null : (
            <Row id="receipt.place">
              {facts.place === '' ? null : <bdi>{facts.place}</bdi>}
              {facts.arrondissement === null ? null : <Both text={facts.arrondissement} />}
            </Row>
          )}
          {facts.attachments.length === 0 ? null : (
            <Row id="receipt.attachments">
              {facts.attachments.length} : <NameList names={facts.attachments} />
            </Row>
          )}
          <Row id="receipt.office">
            <Both text={facts.office} />
          </Row>
        </tbody>
      </table>
      <footer className={styles.foot}>
        <Both text={word('receipt.keep')} />
      </footer>
    </article>
  );
};
