import type { RefObject } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Printed } from '#renderer/parts/printing/Printed.tsx';
import { useValueWords } from './use-value-words.ts';
import { ColumnChart } from './charts/ColumnChart.tsx';
import { type ChartSeries, seriesOf } from './charts/chart-model.ts';
import type { Headline } from './headlines.ts';
import { tableLines, type BoardTable } from './table.ts';
import { supervisionMessages } from './messages.ts';
import styles from './paper.module.css';

const chartWidth = 640;
const looks: Readonly<Record<string, readonly ChartSeries['look'][]>> = {
  weeks: ['solid', 'hatched', 'line'],
  ageing: ['solid'],
  'first-response': ['solid'],
};

interface SupervisionPaperProps {
  headlines: readonly Headline[];
  tables: readonly BoardTable[];
  asOf: string;
  /** The filter in words, a line each. */
  filter: readonly string[];
  elementRef: RefObject<HTMLElement | null>;
}

/** The figures on A4, landscape: what the screen shows, charts with their tables, definitions below. */
export const SupervisionPaper = ({ headlines, tables, asOf, filter, elementRef }: SupervisionPaperProps) => {
  const { t, formatDateTime } = useWords(supervisionMessages);
  const words = useValueWords();
  return (
    <Printed elementRef={elementRef}>
      <div className={styles.paper}>
        <header className={styles.head}>
          <p>{t('supervision.paper.city')}</p>
          <h1>{t('supervision.paper.title')}</h1>
          {filter.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{t('supervision.paper.made', { when: formatDateTime(asOf) })}</p>
        </header>
        <dl className={styles.headlines}>
          {headlines.map(({ id, label, value, kind }) => (
            <div key={id}>
              <dt>{t(label)}</dt>
              <dd>{words(value, kind)}</dd>
            </div>
          ))}
        </dl>
        {tables.map((table) => {
          const chart = looks[table.id];
          return (
            <section key={table.id} className={chart ? styles.whole : undefined}>
              <h2>{table.title}</h2>
              {chart && (
                <ColumnChart
                  isStill
                  title={table.title}
                  labels={table.rows.map(({ cells }) =>
                    words(cells[0]?.value ?? null, table.columns[0]?.kind ?? 'text'),
                  )}
                  series={seriesOf(table, chart)}
                  width={chartWidth}
                />
              )}
              <table className={styles.table}>
                <thead>
                  <tr>
                    {table.columns.map(({ id, label }) => (
                      <th key={id} scope="col">
                        {label}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {tableLines(table).map(({ key, cells }) => (
                    <tr key={key}>
                      {table.columns.map(({ id, kind }, n) => (
                        <td key={id} data-kind={kind}>
                          <bdi>{words(cells[n]?.value ?? null, kind)}</bdi>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
        <footer className={styles.foot}>{t('supervision.paper.measures')}</footer>
      </div>
    </Printed>
  );
};
