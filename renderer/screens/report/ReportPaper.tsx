import { Fragment } from 'react';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Bilingual, Language } from '#shared/documents/text.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { formatDateTime, formatDay, formatNumber } from '#renderer/i18n/formats.ts';
import { AtBothEdges } from './AtBothEdges.tsx';
import { reportMeasures } from './report-board.ts';
import { type ReportLine, ReportTable } from './ReportTable.tsx';
import type { Report } from './use-report.ts';
import { both, type Word } from './words.ts';
import styles from './report-paper.module.css';

type Dimension = 'domain' | 'channel' | 'arrondissement';
const unnamed = both('report.none');
const measureNames = reportMeasures.map((measure) => both(`report.${measure}`));

const nameOf = (dimension: Dimension, value: string | null, reference: ReferenceData): Bilingual => {
  if (value === null) return unnamed;
  if (dimension === 'channel') return both(`channel.${value}`);
  const named = dimension === 'domain' ? reference.catalogue.domains : reference.territory.arrondissements;
  return named.find(({ code }) => code === value)?.name ?? { fr: value, ar: value };
};

const shareOf = (part: number, whole: number, language: 'fr' | 'ar'): string =>
  whole === 0 ? '–' : `${formatNumber(language, Math.round((1000 * part) / whole) / 10)} %`;

/** A sentence about a moment, in both languages. */
const filled = (id: Word, format: (language: Language, when: string) => string, when: string): Bilingual => ({
  fr: both(id).fr.replace('{when}', format('fr', when)),
  ar: both(id).ar.replace('{when}', format('ar', when)),
});

/** The yearly report of decree 2-17-265 as printed: A4, French and Arabic side by side. */
export const ReportPaper = ({
  report,
  reference,
  scope,
}: {
  report: Report;
  reference: ReferenceData;
  /** Whose requests are counted. */
  scope: Bilingual;
}) => {
  const { board, year, asOf } = report;
  const isRunning = localDay(asOf).startsWith(String(year));
  const count = (measure: string) => board.totals[measure] ?? 0;
  const received = count('received');
  const linesOf = (dimension: Dimension): ReportLine[] =>
    [...(board.groups[dimension] ?? [])]
      .sort((a, b) => (b.counts['received'] ?? 0) - (a.counts['received'] ?? 0))
      .map(({ value, counts }) => ({
        key: value ?? '',
        name: nameOf(dimension, value, reference),
        values: reportMeasures.map((measure) => formatNumber('fr', counts[measure] ?? 0)),
      }));
  return (
    <article className={styles.paper} dir="ltr">
      <header className={styles.head}>
        <AtBothEdges text={both('report.kingdom')} />
        <strong>
          <AtBothEdges text={both('report.city')} />
        </strong>
        <h1>
          <AtBothEdges text={both('report.heading')} />
        </h1>
        <AtBothEdges text={both('report.decree')} />
        <p className={styles.year}>
          {year} · <AtBothEdges text={scope} />
        </p>
        {isRunning && <AtBothEdges text={filled('report.until', formatDay, asOf)} />}
        <p className={styles.made}>
          <AtBothEdges text={filled('report.made', formatDateTime, asOf)} />
        </p>
      </header>
      <ReportTable
        heading={both('report.whole')}
        lines={[
          'received',
          'acknowledged',
          'answered',
          'answered-late',
          'running',
          'rejected',
          'reopened',
          'merged',
        ].map((measure) => ({
          key: measure,
          name: both(`report.${measure}`),
          values: [
            <Fragment key={measure}>
              <strong>{formatNumber('fr', count(measure))}</strong>
              {measure !== 'received' && (
                <small>
                  {shareOf(
                    count(measure),
                    measure === 'acknowledged' ? count('acknowledgedBase') : received,
                    'fr',
                  )}
                </small>
              )}
            </Fragment>,
          ],
        }))}
      />
      <ReportTable heading={both('report.by.domain')} head={measureNames} lines={linesOf('domain')} />
      <ReportTable heading={both('report.by.channel')} head={measureNames} lines={linesOf('channel')} />
      <ReportTable
        heading={both('report.by.arrondissement')}
        head={measureNames}
        lines={linesOf('arrondissement')}
      />
      {report.rejections.length > 0 && (
        <ReportTable
          heading={both('report.by.rejection')}
          lines={report.rejections.map(([reason, times]) => ({
            key: reason,
            name: both(`rejection.${reason}`),
            values: [formatNumber('fr', times)],
          }))}
        />
      )}
      <section className={styles.section}>
        <h2>
          <AtBothEdges text={both('report.improvements')} />
        </h2>
        {report.improvements.length === 0 && <AtBothEdges text={both('report.improvements.none')} />}
        {report.improvements.map((improvement) => (
          <div key={improvement._id} className={styles.action}>
            <strong dir="auto">{improvement.title}</strong>
            <AtBothEdges text={both(`improvement.state.${improvement.state}`)} />
            {improvement.practice && <p dir="auto">{improvement.practice.lesson}</p>}
          </div>
        ))}
      </section>
      <p className={styles.note}>
        <AtBothEdges text={both('report.note')} />
      </p>
    </article>
  );
};
