import type { NumberGap, RegisterBook, RegisterClosing, RegisterEntry } from '#shared/documents/register.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** A register to read: an office's, of a year. */
export interface RegisterQuery {
  office: string;
  book: RegisterBook;
  year: number;
}

/** A line as this desk sees it. `isPending`: entered or changed here, not confirmed by the server. */
export interface RegisterLine {
  entry: RegisterEntry;
  isPending: boolean;
}

export interface RegisterPage {
  /** By day, then number, newest first. */
  lines: RegisterLine[];
  /** Numbers that have not come, of desks that enter for this office. */
  gaps: NumberGap[];
  /** Closings of the office, newest first, of all years. */
  closings: RegisterClosing[];
}

/** `not-over`: the month still runs. `out-of-order`: another one is the next to close. */
export type ClosingOutcome = 'done' | 'refused' | 'not-over' | 'out-of-order' | 'away';

/** What the next closing of an office would hold, as far as this desk knows. `pending`: lines here that the server has not. */
export interface ClosingPreview {
  month: string;
  counts: RegisterClosing['counts'];
  gaps: NumberGap[];
  pending: number;
}

/** The registers, and the numbers this desk gives out. */
export interface RegisterData {
  readRegister(asked: RegisterQuery): Promise<RegisterPage>;
  /** Fires (at most every 150 ms) when a register may have changed. */
  watchRegisters(changed: () => void): Promise<Unsubscribe>;
  /** null: no month is over that is not closed. */
  nextClosing(office: string): Promise<ClosingPreview | null>;
  /** Asks the server to close a month of an office's registers. */
  closeMonth(office: string, month: string): Promise<ClosingOutcome>;
  /** References that this desk will give to its next requests, in order; null while it has no code. */
  nextReferences(count: number): Promise<string[] | null>;
  /** Reserves references (as {@link nextReferences} gave them) for letters that will bear them. False: they are not the next any more. */
  reserveLabels(references: readonly string[]): Promise<boolean>;
}
