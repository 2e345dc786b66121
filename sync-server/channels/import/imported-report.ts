import type { CommandOf } from '#shared/workflow/command.ts';

type Register = CommandOf<'register'>;

/** A report of another system in our words, before it has a number here. */
export type ImportedReport = Pick<
  Register,
  'channel' | 'language' | 'category' | 'priority' | 'subject' | 'description' | 'place' | 'complainant'
> & {
  /** The row's own id in the other system. */
  id: string;
  /** The day it was received there. */
  arrivedOn: string;
};

/** What became of one row: a report (perhaps with doubts worth telling), or why it cannot be one. In plain words. */
export type ReadRow =
  { report: ImportedReport; doubts: readonly string[] } | { report: null; problems: readonly string[] };

/** A row by column name; every column of the header is there. */
export type ReportRow = Readonly<Record<string, string>>;

/** How one kind of file is read. */
export interface ImportFormat {
  /** Code of the other system; with the row's id it names the request's source. */
  system: string;
  /** Columns the header must have. */
  required: readonly string[];
  /** The column with the row's id, for the report of what was refused. */
  idColumn: string;
  read: (row: ReportRow, city: ImportCity) => ReadRow;
}

/** What reading a row asks of the city. */
export interface ImportCity {
  /** The day it is, in Casablanca: nothing can have arrived later. */
  today: string;
  hasCategory: (code: string) => boolean;
  hasArrondissement: (code: string) => boolean;
  contains: (point: { lon: number; lat: number }) => boolean;
}
