import type { RegisterBook, RegisterClosing, RegisterEntry } from '#shared/documents/register.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Bilingual, Language } from '#shared/documents/text.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { monthInWords } from '#shared/domain/templates/day-in-words.ts';
import { stateMessages } from '#shared/locales/states.ts';
import { Both } from '#renderer/parts/printing/Both.tsx';
import { lettersMessages } from '#renderer/parts/letters/messages.ts';
import { registersMessages } from './messages.ts';
import styles from './register-paper.module.css';

type Word = keyof (typeof registersMessages)['fr'];
const word = (id: Word): Bilingual => ({ fr: registersMessages.fr[id], ar: registersMessages.ar[id] });
const dayOf = (day: string): string => day.split('-').reverse().join('/');

/** What a printed register holds: entries in order, all of one office, book and year. */
export interface PrintedRegister {
  office: string;
  book: RegisterBook;
  year: number;
  /** `2026-11`; null: the whole year. */
  month: string | null;
  desk: string | null;
  entries: readonly RegisterEntry[];
  closings: readonly RegisterClosing[];
}

const outcomeOf = (entry: RegisterEntry): Bilingual => {
  if (entry.annulled !== null) return word('registers.annulled');
  const { outcome } = entry;
  if (outcome)
    return { fr: stateMessages.fr[`state.${outcome.state}`], ar: stateMessages.ar[`state.${outcome.state}`] };
  const last = entry.handOvers.at(-1);
  if (!last) return { fr: '', ar: '' };
  const how = (language: Language) => lettersMessages[language][`hand-over.how.${last.how}`];
  return { fr: how('fr'), ar: how('ar') };
};

/** Sender or addressee, or why there is none to read. */
const Party = ({ entry }: { entry: RegisterEntry }) => {
  if (entry.erased) return <Both text={word('registers.erased')} />;
  if (entry.party !== null) return <bdi>{entry.party}</bdi>;
  return entry.annulled === null ? <Both text={word('registers.anonymous')} /> : null;
};

const Line = ({ entry, unit }: { entry: RegisterEntry; unit: Bilingual | null }) => (
  <tr data-annulled={entry.annulled ? '' : undefined}>
    <td className={styles.number}>{entry.reference}</td>
    <td>{dayOf(entry.on)}</td>
    <td>{dayOf(localDay(entry.enteredAt))}</td>
    <td>
      <Party entry={entry} />
    </td>
    <td>
      <bdi>{entry.object}</bdi>
      {entry.annotations.map(({ text, at }, n) => (
        <small key={n}>
          <bdi>✎ {text}</bdi> ({dayOf(localDay(at))})
        </small>
      ))}
    </td>
    <td>{entry.book === 'arrival' ? entry.attachments : (entry.request ?? '')}</td>
    <td>{unit && <Both text={unit} />}</td>
    <td>
      <Both text={outcomeOf(entry)} />
      {entry.outcome?.departures.map((letter) => (
        <small key={letter}>{letter}</small>
      ))}
      {entry.handOvers.slice(-1).map(({ toWhom, on }) => (
        <small key={on}>
          <bdi>{toWhom}</bdi> ({dayOf(on)})
        </small>
      ))}
    </td>
  </tr>
);

/** A register as printed: A4 landscape in both languages, heads repeated, page numbers, totals a month and their closings. */
export const RegisterPaper = ({
  register,
  reference,
}: {
  register: PrintedRegister;
  reference: ReferenceData;
}) => {
  const { office, book, year, month, desk, entries, closings } = register;
  const found = reference.offices.offices.find(({ code }) => code === office);
  const columns: Word[] = [
    'registers.column.number',
    `registers.column.on.${book}`,
    'registers.column.entered',
    `registers.column.party.${book}`,
    'registers.column.object',
    book === 'arrival' ? 'registers.column.attachments' : 'registers.column.request',
    'registers.column.unit',
    book === 'arrival' ? 'registers.column.outcome' : 'registers.column.handed',
  ];
  const months = [...new Set(entries.map((entry) => localDay(entry.enteredAt).slice(0, 7)))].sort();
  const period = (language: Language) => (month === null ? String(year) : monthInWords(month, language));
  return (
    <div className={styles.register} dir="ltr" data-book={book}>
      <table>
        <colgroup>
          {columns.map((id) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={columns.length}>
              <div className={styles.head}>
                {(['fr', 'ar'] as const).map((language) => (
                  <p key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
                    <span>
                      {lettersMessages[language]['letter.city']} · {found?.name[language] ?? office}
                    </span>
                    <strong>
                      {registersMessages[language][`registers.paper.title.${book}`]} · {period(language)}
                    </strong>
                    {desk !== null && (
                      <span>
                        {registersMessages[language]['registers.desk']} <bdi dir="ltr">{desk}</bdi>
                      </span>
                    )}
                  </p>
                ))}
              </div>
            </td>
          </tr>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col">
                <Both text={word(id)} />
              </th>
            ))}
          </tr>
        </thead>
        {months.map((each) => {
          const own = entries.filter((entry) => localDay(entry.enteredAt).startsWith(each));
          const annulled = own.filter((entry) => entry.annulled !== null).length;
          const closing = closings.find((one) => one.month === each);
          return (
            <tbody key={each}>
              {own.map((entry) => (
                <Line
                  key={entry._id}
                  entry={entry}
                  unit={found?.units.find(({ code }) => code === entry.unit)?.name ?? null}
                />
              ))}
              <tr className={styles.totals}>
                <td colSpan={columns.length}>
                  <Both
                    text={{
                      fr: `${registersMessages.fr['registers.paper.totals']} ${monthInWords(each, 'fr')} : ${String(own.length)} (${registersMessages.fr['registers.paper.annulled']} : ${String(annulled)})`,
                      ar: `${registersMessages.ar['registers.paper.totals']} ${monthInWords(each, 'ar')}: ${String(own.length)} (${registersMessages.ar['registers.paper.annulled']}: ${String(annulled)})`,
                    }}
                  />{' '}
                  <Both text={word(closing ? 'registers.paper.closed' : 'registers.paper.open')} />{' '}
                  {closing && (
                    <code>
                      {dayOf(localDay(closing.closedAt))} {closing.digest}
                    </code>
                  )}
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
    </div>
  );
};
