import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import type { BoardTable } from '../table.ts';
import { TableView } from '../TableView.tsx';
import { useValueWords } from '../use-value-words.ts';
import { type ChartSeries, seriesOf } from './chart-model.ts';
import { ColumnChart } from './ColumnChart.tsx';
import { useWidth } from './use-width.ts';
import { supervisionMessages } from '../messages.ts';

const firstWidth = 320;

/** A table drawn as a chart, and the same table for who would rather read it. */
export const ChartFigure = ({
  table,
  looks,
}: {
  table: BoardTable;
  looks: readonly ChartSeries['look'][];
}) => {
  const { t, labelled } = useWords(supervisionMessages);
  const words = useValueWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, firstWidth);
  const [isTable, setTable] = useState(false);
  const labels = table.rows.map(({ cells }) =>
    words(cells[0]?.value ?? null, table.columns[0]?.kind ?? 'text'),
  );
  return (
    <Card
      as="figure"
      title={table.title}
      end={
        <Button
          size="small"
          variant="quiet"
          isPressed={isTable}
          onPress={() => setTable(!isTable)}
          label={labelled(t('supervision.as-table'), table.title)}
        >
          {t('supervision.as-table')}
        </Button>
      }
    >
      <div ref={frame}>
        {isTable ? (
          <TableView table={table} />
        ) : (
          <ColumnChart title={table.title} labels={labels} series={seriesOf(table, looks)} width={width} />
        )}
      </div>
    </Card>
  );
};
