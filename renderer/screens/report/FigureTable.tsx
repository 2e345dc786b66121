import type { Bilingual } from '#shared/documents/text.ts';
import type { Counts } from '#renderer/data/contract/figures.ts';
import { formatNumber } from '#renderer/i18n/formats.ts';
import { AtBothEdges } from './AtBothEdges.tsx';
import { type ReportMeasure, reportMeasures } from './report-board.ts';
import { both } from './words.ts';
import styles from './report-paper.module.css';

/** One line of a table. */
export interface FigureLine {
  key: string;
  name: Bilingual;
  counts: Counts;
}

/** Counts by value of a dimension, under a heading in both languages; the names stand at both sides. */
export const FigureTable = ({ heading, lines }: { heading: Bilingual; lines: readonly FigureLine[] }) => (
  <section className={styles.section}>
    <h2>
      <AtBothEdges text={heading} />
    </h2>
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {reportMeasures.map((measure: ReportMeasure) => (
            <th key={measure} scope="col">
              <AtBothEdges text={both(`report.${measure}`)} />
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, counts }) => (
          <tr key={key}>
            <th scope="row" lang="fr">
              {name.fr}
            </th>
            {reportMeasures.map((measure) => (
              <td key={measure}>{formatNumber('fr', counts[measure] ?? 0)}</td>
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
