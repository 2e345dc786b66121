import type { ReactNode } from 'react';
import type { Bilingual } from '#shared/documents/text.ts';
import { AtBothEdges } from './AtBothEdges.tsx';
import styles from './report-paper.module.css';

/** A name in French, a value, the name in Arabic: one line each. */
export const PairTable = ({
  heading,
  lines,
}: {
  heading: Bilingual;
  lines: readonly { key: string; name: Bilingual; value: ReactNode }[];
}) => (
  <section className={styles.section}>
    <h2>
      <AtBothEdges text={heading} />
    </h2>
    <table className={styles.table}>
      <tbody>
        {lines.map(({ key, name, value }) => (
          <tr key={key}>
            <th scope="row" lang="fr">
              {name.fr}
            </th>
            <td>{value}</td>
            <th scope="row" lang="ar" dir="rtl">
              {name.ar}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
