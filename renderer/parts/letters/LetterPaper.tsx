import type { RequestDocument } from '#shared/workflow/request.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { labelText } from '#shared/domain/paper/label.ts';
import type { SentLetter } from '#shared/domain/register/departures-of.ts';
import { letterBody } from '#shared/domain/templates/letter-body.ts';
import { dayInWords } from '#shared/domain/templates/day-in-words.ts';
import { Both } from '#renderer/parts/printing/Both.tsx';
import { QrCode } from '#renderer/parts/printing/QrCode.tsx';
import { stateMessages } from '#shared/locales/states.ts';
import { lettersMessages } from './messages.ts';
import { letterWord } from './letter-words.ts';
import styles from './letter-paper.module.css';

const head = ['letter.kingdom', 'letter.ministry', 'letter.city'] as const;

/**
 * A letter as it leaves, in the citizen's language under a bilingual letterhead: A4, departure number, body, signature, and a
 * label for the signed copy, which finds its request when it is scanned.
 */
export const LetterPaper = ({
  request,
  letter,
  reference,
}: {
  request: RequestDocument;
  letter: SentLetter;
  reference: ReferenceData;
}) => {
  const { body, event, departure } = letter;
  const language = body.language ?? request.language;
  const word = (id: Parameters<typeof letterWord>[0], day?: string) => letterWord(id, language, day);
  const office = reference.offices.offices.find(({ code }) => code === letter.office)?.name;
  const { name = null, address = '' } = request.complainants[0] ?? {};
  const { paragraphs, hasFormula } = letterBody(body.type === 'answered' ? body.body : body.explanation);
  return (
    <div className={styles.letter} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <header className={styles.head} dir="ltr">
        {(['fr', 'ar'] as const).map((each) => (
          <p key={each} lang={each} dir={each === 'ar' ? 'rtl' : 'ltr'}>
            {head.map((id) => (
              <span key={id}>{lettersMessages[each][id]}</span>
            ))}
            {office && <strong>{office[each]}</strong>}
          </p>
        ))}
      </header>
      <div className={styles.facts}>
        <p>
          {word('letter.number')} <bdi dir="ltr">{departure.reference}</bdi>
        </p>
        <p>{word('letter.place', dayInWords(event.doneAt, language))}</p>
      </div>
      <p className={styles.to}>
        {word('letter.to')} <strong>{name ? <bdi>{name}</bdi> : word('letter.anonymous')}</strong>
        {address !== '' && <bdi className={styles.address}>{address}</bdi>}
      </p>
      <dl className={styles.about}>
        <dt>{word('letter.subject')}</dt>
        <dd>
          <bdi>{request.subject}</bdi>
        </dd>
        <dt>{word('letter.reference')}</dt>
        <dd>
          <bdi dir="ltr">{request.reference}</bdi>{' '}
          {word('letter.received', dayInWords(request.receivedAt, language))}
        </dd>
        {body.type === 'rejected' && (
          <>
            <dt>{word('letter.reason')}</dt>
            <dd>{stateMessages[language][`rejection.${body.reason}`]}</dd>
          </>
        )}
      </dl>
      <div className={styles.body}>
        <p>{word('letter.opening')}</p>
        {paragraphs.map((paragraph, n) => (
          <p key={n} dir="auto">
            {paragraph}
          </p>
        ))}
        {!hasFormula && <p>{word('letter.formula')}</p>}
      </div>
      <div className={styles.signature}>
        <p>{word('letter.for')}</p>
        {office && <p>{office[language]}</p>}
        <p className={styles.hint}>{word('letter.signer')}</p>
        <p className={styles.hint}>{word('letter.signature')}</p>
      </div>
      <footer className={styles.foot}>
        <QrCode className={styles.qr} text={labelText({ kind: 'answer', reference: request.reference })} />
        <div className={styles.handed}>
          <p>
            <Both text={{ fr: letterWord('letter.handed', 'fr'), ar: letterWord('letter.handed', 'ar') }} />
          </p>
          <p>
            <Both
              text={{ fr: letterWord('letter.handed-by', 'fr'), ar: letterWord('letter.handed-by', 'ar') }}
            />
          </p>
        </div>
      </footer>
    </div>
  );
};
