import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Returned } from '../compare.ts';
import { WordsProblem } from '../read-areas.ts';
import type { TranslationRow } from '../table.ts';

const languageColumn = /^[a-z]{2,3}$/;
const fixed = ['id', 'state', 'file', 'places'];
const lines = z.array(z.record(z.string(), z.string()));

/** A table for a spreadsheet: id, a column a language, where it is used. A proof-reader changes the languages' columns. */
export const toCsv = (rows: readonly TranslationRow[], languages: readonly string[]): string =>
  stringify(
    rows.map(({ id, file, texts, places, state }) => ({
      id,
      ...Object.fromEntries(languages.map((language) => [language, texts[language] ?? ''])),
      places: places.join(' '),
      file,
      state,
    })),
    // The mark tells spreadsheets that the letters are UTF-8.
    { header: true, bom: true, columns: ['id', ...languages, 'places', 'file', 'state'] },
  );

/** A table that came back; commas or semicolons, as spreadsheets save it. Empty cells are sentences nobody has translated. */
export const fromCsv = (text: string): Returned[] => {
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const read = lines.parse(parse(text, { bom: true, columns: true, delimiter, skip_empty_lines: true }));
  const columns = Object.keys(read[0] ?? {});
  const languages = columns.filter((column) => languageColumn.test(column) && !fixed.includes(column));
  if (!columns.includes('id') || languages.length === 0)
    throw new WordsProblem(
      `The table needs the columns id and fr, ar …; it has ${columns.join(', ') || 'none'}.`,
    );
  return read.map((line) => ({
    id: line['id'] ?? '',
    texts: Object.fromEntries(
      languages.flatMap((language) => (line[language] ? [[language, line[language]] as const] : [])),
    ),
    state: line['state'] === '' ? undefined : line['state'],
  }));
};
