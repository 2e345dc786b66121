import writeExcelFile, { type Cell as XlsxCell, type SheetData } from 'write-excel-file/universal';
import { type Cell, type Column, linesOf, type Table } from '../table.ts';

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

const cellOf = ({ value }: Cell, { kind }: Column): XlsxCell => {
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

const header = (label: string): XlsxCell => ({
  value: label,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
});

/** Tables as a workbook, a sheet each: real numbers, percentages and dates; sheets run right to left in Arabic. */
export const xlsxOf = (tables: readonly Table[], isRightToLeft: boolean): Promise<Blob> =>
  writeExcelFile(
    tables.map((table) => {
      const { title, columns } = table;
      const rows = linesOf(table);
      const data: SheetData = [
        columns.map(({ label }) => header(label)),
        ...rows.map(({ cells }) => columns.map((column, n) => cellOf(cells[n] ?? { value: null }, column))),
      ];
      return {
        data,
        sheet: sheetName(title),
        columns: columns.map(({ id }, n) => ({
          width: Math.min(
            widest,
            Math.max(
              narrowest,
              ...(n === 0 ? rows.map(({ cells }) => String(cells[0]?.value ?? id).length + 2) : []),
            ),
          ),
        })),
        stickyRowsCount: 1,
        rightToLeft: isRightToLeft,
      };
    }),
  ).toBlob();
