import writeExcelFile, { type Cell as XlsxCell, type SheetData } from 'write-excel-file/universal';
import { type BoardCell, type Column, tableLines, type BoardTable } from '../table.ts';

const widest = 44;
const narrowest = 9;
/** Excel's own limit, and letters it refuses in a sheet's name. */
const longestName = 31;
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, longestName);

const formats = {
  count: '#,##0',
  share: '0%',
  hours: '0.0',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
} as const;

const cellOf = ({ value }: BoardCell, { kind }: Column): XlsxCell => {
  if (value === null) return null;
  if (typeof value === 'number')
    return { value, type: Number, ...(kind === 'text' ? {} : { format: formats[kind] }) };
  if (kind === 'day' || kind === 'instant')
    return {
      value: new Date(kind === 'day' ? `${value}T00:00:00.000Z` : value),
      type: Date,
      format: formats[kind],
    };
  // Typed as text: a spreadsheet never reads it as a formula.
  return { value, type: String };
};

/** Height of a line of a sheet, in points; a sheet does not grow a row for what wraps in it until somebody touches it. */
const lineHeight = 15;

/** Lines that a label takes in a column of this width, in characters, when it breaks between words. */
export const linesOfLabel = (label: string, width: number): number =>
  label
    .split(/\s+/)
    .reduce(
      ({ lines, used }, word) =>
        used > 0 && used + 1 + word.length > width
          ? { lines: lines + 1, used: word.length }
          : { lines, used: used + (used > 0 ? 1 : 0) + word.length },
      { lines: 1, used: 0 },
    ).lines;

const longestWord = (label: string): number => Math.max(...label.split(/\s+/).map((word) => word.length));

const header = (label: string, lines: number): XlsxCell => ({
  value: label,
  height: lines * lineHeight,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
});

/** Tables as a workbook, a sheet each: real numbers, percentages and dates; sheets run right to left in Arabic. */
export const xlsxOf = (tables: readonly BoardTable[], isRightToLeft: boolean): Promise<Blob> =>
  writeExcelFile(
    tables.map((table) => {
      const { title, columns } = table;
      const rows = tableLines(table);
      const widths = columns.map(({ id, label }, n) =>
        Math.min(
          widest,
          Math.max(
            narrowest,
            // Bold letters, and the margins of a cell.
            Math.ceil(longestWord(label) * 1.15) + 2,
            ...(n === 0 ? rows.map(({ cells }) => String(cells[0]?.value ?? id).length + 2) : []),
          ),
        ),
      );
      const lines = Math.max(
        ...columns.map(({ label }, n) => linesOfLabel(label, ((widths[n] ?? narrowest) - 2) / 1.15)),
      );
      const data: SheetData = [
        columns.map(({ label }) => header(label, lines)),
        ...rows.map(({ cells }) => columns.map((column, n) => cellOf(cells[n] ?? { value: null }, column))),
      ];
      return {
        data,
        sheet: sheetName(title),
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        rightToLeft: isRightToLeft,
      };
    }),
  ).toBlob();
