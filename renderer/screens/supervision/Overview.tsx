import type { Dimension } from '#shared/domain/figures/board.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { ChartFigure } from './charts/ChartFigure.tsx';
import { Headlines } from './Headlines.tsx';
import type { Headline } from './headlines.ts';
import type { BoardTable } from './table.ts';
import { TableView } from './TableView.tsx';
import { supervisionMessages } from './messages.ts';
import styles from './supervision.module.css';

const offered: readonly Dimension[] = [
  'arrondissement',
  'office',
  'domain',
  'category',
  'channel',
  'partner',
];

interface OverviewProps {
  headlines: readonly Headline[];
  weeks: BoardTable;
  ageing: BoardTable;
  response: BoardTable;
  by: BoardTable;
  period: string;
  dimension: Dimension;
  onDimension: (dimension: Dimension) => void;
}

/** Key figures, charts, and the table that says where. */
export const Overview = ({
  headlines,
  weeks,
  ageing,
  response,
  by,
  period,
  dimension,
  onDimension,
}: OverviewProps) => {
  const { t, labelled } = useWords(supervisionMessages);
  return (
    <div className={styles.page}>
      <Muted size="small">{period}</Muted>
      <Headlines headlines={headlines} />
      <div className={styles.charts}>
        <ChartFigure table={weeks} looks={['solid', 'hatched', 'line']} />
        <ChartFigure table={ageing} looks={['solid']} />
        <ChartFigure table={response} looks={['solid']} />
      </div>
      <Card
        title={by.title}
        end={
          <Select
            label={t('supervision.by')}
            labelHidden
            size="small"
            value={dimension}
            onChange={onDimension}
            options={offered.map((value) => ({
              value,
              label: labelled(t('supervision.by'), t(`supervision.by.${value}`)),
            }))}
          />
        }
      >
        {by.rows.length === 0 ? (
          <EmptyState icon="chart" title={t('supervision.empty')}>
            <p>{t('supervision.empty.text')}</p>
          </EmptyState>
        ) : (
          <TableView table={by} />
        )}
      </Card>
    </div>
  );
};
