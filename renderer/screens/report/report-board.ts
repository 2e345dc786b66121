import type { Board } from '#shared/domain/figures/board.ts';
import { firstWord } from '#shared/domain/figures/first-word.ts';
import { everything, type FigureQuery } from '#shared/domain/figures/queue-query.ts';

/** What each column counts, among the requests received in the year. Every request is in one of the outcomes. */
const measures = {
  received: {},
  acknowledged: firstWord.acknowledged,
  answered: { narrowing: { answer: ['met'] } },
  'answered-late': { narrowing: { answer: ['missed', 'late'] } },
  running: { narrowing: { answer: ['running'] } },
  rejected: { states: ['rejected'] },
  reopened: { narrowing: { reopened: true } },
  merged: { states: ['merged'] },
} as const satisfies Board['measures'];
/** Only there to be divided by. */
const bases = { acknowledgedBase: firstWord.acknowledgedBase } as const satisfies Board['measures'];
type ReportMeasure = keyof typeof measures;
export const reportMeasures = Object.keys(measures) as ReportMeasure[];

/** The requests received in a year by an office, or all (null). */
export const receivedIn = (year: number, office: string | null): FigureQuery => ({
  ...everything,
  offices: office === null ? [] : [office],
  narrowing: { received: { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` } },
});

/** The figures of the report. */
export const reportBoard = (year: number, office: string | null): Board => ({
  base: receivedIn(year, office),
  measures: { ...measures, ...bases },
  by: ['domain', 'channel', 'arrondissement'],
});
