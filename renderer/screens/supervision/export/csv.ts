import { type BoardCell, type ColumnKind, tableLines, type BoardTable } from '../table.ts';

const decimals = 2;

/** A number as French spreadsheets read it. Shares as percent. */
const numberText = (value: number, kind: ColumnKind): string => {
  const shown = kind === 'share' ? value * 100 : value;
  return (kind === 'count' ? String(shown) : shown.toFixed(kind === 'share' ? 1 : decimals)).replace(
    '.',
    ',',
  );
};

/**
 * A text that no spreadsheet takes for a formula: Excel and LibreOffice run a cell that begins with `=`, `+`, `-`, `@`, a tab or
 * a return, spaces and marks nobody sees before it or not, also when it came from a citizen (OWASP, "CSV injection"). An apostrophe before it makes it a text.
 */
const harmless = (text: string): string =>
  /^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;

/**
 * LibreOffice parts fields at commas and tabs as well as at `;`, unless told otherwise: what stands after one would be a cell of its own,
 * and a formula.
 */
const quoted = (text: string): string =>
  /[";,\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const field = (value: BoardCell['value'], kind: ColumnKind): string => {
  if (value === null) return '';
  return quoted(typeof value === 'number' ? numberText(value, kind) : harmless(value));
};

/**
 * Tables as one CSV file for Excel in French: UTF-8 with its byte order mark, `;` between fields, decimal commas, CRLF (RFC 4180).
 * Each table has its title above it and an empty line below.
 */
export const csvOf = (tables: readonly BoardTable[]): string => {
  const lines = tables.flatMap((table) => [
    quoted(harmless(table.title)),
    table.columns
      .map(({ label, kind }) => quoted(harmless(kind === 'share' ? `${label} (%)` : label)))
      .join(';'),
    ...tableLines(table).map(({ cells }) =>
      table.columns.map(({ kind }, n) => field(cells[n]?.value ?? null, kind)).join(';'),
    ),
    '',
  ]);
  return `\uFEFF${lines.join('\r\n')}`;
};
