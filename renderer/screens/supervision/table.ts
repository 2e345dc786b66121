import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';

/** How a column is written. `share`: 0 to 1. `hours`: working hours. `day`: `YYYY-MM-DD`. `instant`: ISO 8601. */
export type ColumnKind = 'text' | 'count' | 'share' | 'hours' | 'day' | 'instant';
export interface Column {
  id: string;
  label: string;
  kind: ColumnKind;
}
/** A value, and the list it counts when there is one. */
export interface BoardCell {
  value: string | number | null;
  query?: FigureQuery;
}
/** Figures as lines: the screen, the spreadsheet and the paper draw the same one. */
export interface BoardTable {
  id: string;
  title: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly BoardCell[] }[];
  /** All rows together, where that means something. */
  total?: readonly BoardCell[];
}
/** The lines of a table as they are written out: its rows, and the total below. */
export const tableLines = ({ rows, total }: BoardTable): BoardTable['rows'] =>
  total ? [...rows, { key: 'total', cells: total }] : rows;
