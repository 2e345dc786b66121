import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import type { BoardTable } from '../table.ts';

/** One bar or point of a chart. */
export interface ChartPoint {
  value: number;
  query: FigureQuery | null;
}
/** Points in the order of the chart's labels. `look`: how it is told apart without colour. */
export interface ChartSeries {
  id: string;
  label: string;
  look: 'solid' | 'hatched' | 'line';
  points: readonly ChartPoint[];
}

/** The series of a table: its first column gives the labels, each count a series. */
export const seriesOf = (table: BoardTable, looks: readonly ChartSeries['look'][]): ChartSeries[] =>
  table.columns.slice(1).map((column, n) => ({
    id: column.id,
    label: column.label,
    look: looks[n] ?? 'solid',
    points: table.rows.map(({ cells }) => {
      const cell = cells[n + 1];
      return { value: Number(cell?.value ?? 0), query: cell?.query ?? null };
    }),
  }));

/** Where the focus goes with an arrow key. `index` and `series` of the point in focus; a chart that runs right to left turns left and right. */
export const movedFocus = (
  key: string,
  at: { index: number; series: number },
  size: { labels: number; series: number },
  isRightToLeft: boolean,
): { index: number; series: number } | null => {
  const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return { ...at, index: clamp(at.index + 1, size.labels) };
    case backward:
      return { ...at, index: clamp(at.index - 1, size.labels) };
    case 'ArrowUp':
      return { ...at, series: clamp(at.series - 1, size.series) };
    case 'ArrowDown':
      return { ...at, series: clamp(at.series + 1, size.series) };
    case 'Home':
      return { ...at, index: 0 };
    case 'End':
      return { ...at, index: size.labels - 1 };
    default:
      return null;
  }
};
