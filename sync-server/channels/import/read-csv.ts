import { open } from 'node:fs/promises';
import { cutRecords, lineBelow } from './cut-records.ts';
import type { FilePosition } from './cut-records.ts';
import type { ReportRow } from './imported-report.ts';

/** One record of the file, in order: its cells by column, or why it could not be cut into cells. */
export type CsvRecord =
  | { line: number; row: ReportRow; problem: null; bytes: number }
  | { line: number; row: null; problem: string; bytes: number };

/** The file as a whole cannot be read; the message says why in plain words. */
export class UnreadableFile extends Error {}

const separators = [',', ';', '\t', '|'];
const separatorNames: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const firstLine = async (path: string): Promise<string> => {
  const file = await open(path).catch((error: unknown) => {
    throw new UnreadableFile(`${path} cannot be opened: ${error instanceof Error ? error.message : ''}`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const text = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    return text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  } finally {
    await file.close();
  }
};

const cellsOf = (line: string, separator: string) =>
  line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** The separator under which the header has every required column. */
const separatorOf = (header: string, required: readonly string[]): string => {
  const found = separators.find((separator) => {
    const cells = new Set(cellsOf(header, separator));
    return required.every((column) => cells.has(column));
  });
  if (found !== undefined) return found;
  const likely = separators.reduce((best, next) =>
    cellsOf(header, next).length > cellsOf(header, best).length ? next : best,
  );
  const present = new Set(cellsOf(header, likely));
  const missing = required.filter((column) => !present.has(column));
  throw new UnreadableFile(
    `The first line must name the columns. Read with ${separatorNames[likely] ?? likely}, these are missing: ${missing.join(', ')}.`,
  );
};

const problemOf = (cells: readonly string[], columns: readonly string[]): string | null => {
  if (cells.length !== columns.length)
    return `${cells.length} cells where the header names ${columns.length} (a separator too many or too few, or an open quote)`;
  return cells.some((cell) => cell.includes('\uFFFD')) ? 'not valid UTF-8: save the file as UTF-8' : null;
};

const rowOf = (columns: readonly string[], cells: readonly string[]): ReportRow =>
  Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));

/**
 * Reads a CSV file record by record, whatever its size. Separator (comma, semicolon, tab, bar), byte order mark and line ends
 * are found out; a bad record is told and the rest goes on: after an open quote, with the line below it.
 * @throws UnreadableFile when there is no such file or its header lacks a required column
 */
export async function* readCsv(path: string, required: readonly string[]): AsyncGenerator<CsvRecord> {
  const separator = separatorOf(await firstLine(path), required);
  let columns: readonly string[] | null = null;
  let at: FilePosition | null = { byte: 0, line: 1 };
  while (at !== null) {
    let restart: FilePosition | null = null;
    for await (const { cells, start, endByte } of cutRecords(path, separator, at)) {
      const problem = cells === null || columns === null ? null : problemOf(cells, columns);
      if (cells === null || (problem !== null && cells.join('').includes('\n'))) {
        yield {
          line: start.line,
          row: null,
          problem: 'a quote opened in this line is not closed',
          bytes: endByte,
        };
        restart = await lineBelow(path, start);
        break;
      }
      if (columns === null) {
        columns = cells.map((cell) => cell.trim());
        continue;
      }
      const row = rowOf(columns, cells);
      yield problem === null
        ? { line: start.line, row, problem, bytes: endByte }
        : { line: start.line, row: null, problem, bytes: endByte };
    }
    at = restart;
  }
}
