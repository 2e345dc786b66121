import type { Bilingual } from '#shared/documents/text.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { dayInWords } from '#shared/domain/templates/day-in-words.ts';
import { Both } from '#renderer/parts/printing/Both.tsx';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { roundSheetMessages } from './messages.ts';
import type { RoundArea } from './round.ts';
import styles from './sheet-paper.module.css';

type Word = Exclude<keyof (typeof roundSheetMessages)['fr'], 'round.count'>;
const word = (id: Word): Bilingual => ({ fr: roundSheetMessages.fr[id], ar: roundSheetMessages.ar[id] });

const columns = ['round.done', 'round.request', 'round.place', 'round.due', 'round.remark'] as const;
const blanks = ['round.crew', 'round.left', 'round.back', 'round.signature'] as const;

const Visit = ({ request }: { request: RequestDocument }) => {
  const { reference } = useDesk();
  const category = reference?.catalogue.categories.find(({ code }) => code === request.category)?.name;
  const due = request.due.target;
  return (
    <tr>
      <td className={styles.box}>
        <span />
      </td>
      <td>
        <strong dir="ltr">{request.reference}</strong>
        {category && (
          <span className={styles.category}>
            <Both text={category} />
          </span>
        )}
        <bdi>{request.subject}</bdi>
      </td>
      <td>
        <bdi>{request.place.address}</bdi>
        {request.place.landmark && <bdi className={styles.landmark}>{request.place.landmark}</bdi>}
      </td>
      <td>{due && <Both text={{ fr: dayInWords(due, 'fr'), ar: dayInWords(due, 'ar') }} />}</td>
      <td className={styles.remark} />
    </tr>
  );
};

/** The crew's round as printed: A4, both languages, a box to tick and room to write for each stop. */
export const Sheet = ({ round, now }: { round: readonly RoundArea[]; now: string }) => {
  const { person, reference } = useDesk();
  const areaName = (code: string | null): Bilingual =>
    reference?.territory.arrondissements.find((one) => one.code === code)?.name ??
    word('round.no-arrondissement');
  return (
    <article className={styles.sheet} dir="ltr">
      <header className={styles.head}>
        <p className={styles.both}>
          <Both text={word('round.city')} />
        </p>
        <h2 className={styles.both}>
          <Both text={word('round.title')} />
        </h2>
        <p className={styles.both}>
          <span lang="fr">
            {word('round.day').fr} {dayInWords(now, 'fr')} · {word('round.by').fr} : {person.name.fr}
          </span>
          <span lang="ar" dir="rtl">
            {word('round.day').ar} {dayInWords(now, 'ar')} · {word('round.by').ar}: {person.name.ar}
          </span>
        </p>
        <p className={styles.blanks}>
          {blanks.map((id) => (
            <span key={id} className={styles.blank}>
              <Both text={word(id)} />
            </span>
          ))}
        </p>
      </header>
      {round.map((area) => (
        <section key={area.code ?? ''}>
          <h3 className={styles.both}>
            <Both text={areaName(area.code)} />
          </h3>
          <table>
            <thead>
              <tr>
                {columns.map((id) => (
                  <th key={id} scope="col">
                    <Both text={word(id)} />
                  </th>
                ))}
              </tr>
            </thead>
            {area.streets.map((street) => (
              <tbody key={street.name}>
                <tr>
                  <th colSpan={columns.length} scope="rowgroup" className={styles.street}>
                    {street.name === '' ? <Both text={word('round.no-street')} /> : <bdi>{street.name}</bdi>}
                  </th>
                </tr>
                {street.requests.map((request) => (
                  <Visit key={request._id} request={request} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      ))}
    </article>
  );
};
