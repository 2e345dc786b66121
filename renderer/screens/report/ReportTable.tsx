import type { ReactNode } from 'react';
import type { Bilingual } from '#shared/documents/text.ts';
import { AtBothEdges } from './AtBothEdges.tsx';
import styles from './report-paper.module.css';

/** A line of a table of the report, under its names in both languages. */
export interface ReportLine {
  key: string;
  name: Bilingual;
  values: readonly ReactNode[];
}

/** A table of the report under a heading in both languages: the French names at the left edge, the Arabic ones at the right. */
export const ReportTable = ({
  heading,
  head = [],
  lines,
}: {
  heading: Bilingual;
  /** What the values are, when a line has several. */
  head?: readonly Bilingual[];
  lines: readonly ReportLine[];
}) => (
  <section className={styles.section}>
    <h2>
      <AtBothEdges text={heading} />
    </h2>
    <table className={styles.table}>
      {head.length > 0 && (
        <thead>
          <tr>
            <td />
            {head.map((text) => (
              <th key={text.fr} scope="col">
                <AtBothEdges text={text} />
              </th>
            ))}
            <td />
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map(({ key, name, values }) => (
          <tr key={key}>
            <th scope="row" lang="fr">
              {name.fr}
            </th>
            {values.map((value, at) => (
              <td key={at}>{value}</td>
            ))}
            <th scope="row" lang="ar" dir="rtl">
              {name.ar}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
