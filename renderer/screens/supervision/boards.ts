import { firstWord } from '#shared/domain/figures/first-word.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { Board, Dimension } from '#shared/domain/figures/board.ts';
import { ageBuckets, type DayRange, responseBuckets } from '#shared/domain/figures/narrowing.ts';
import { everything, type FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { openStates } from '#shared/domain/life.ts';
import { daysBefore, daysOf, type Period, weeksUpTo } from './period.ts';

/** What the person looks at. */
export interface BoardFilter {
  period: Period;
  office: string | null;
  domain: string | null;
  channel: string | null;
}
export const wholeCityFilter: BoardFilter = {
  period: 'four-weeks',
  office: null,
  domain: null,
  channel: null,
};

export const shownWeeks = 13;

const list = <Code>(code: Code | null): Code[] => (code === null ? [] : [code]);
const baseOf = ({ office, domain, channel }: BoardFilter): FigureQuery => ({
  ...everything,
  offices: list(office),
  domains: list(domain),
  channels: list(channel),
});

/**
 * Measures over the requests received in a period. Their definitions in words are in docs/measures.md; whoever changes one changes
 * both. `…Base`: what a share is taken of.
 */
const cohortMeasures = {
  received: {},
  met: { narrowing: { target: ['met'] } },
  late: { narrowing: { target: ['missed', 'late'] } },
  targetBase: { narrowing: { target: ['met', 'missed', 'late'] } },
  running: { narrowing: { target: ['running'] } },
  waiting: { narrowing: { target: ['waiting'] } },
  ...firstWord,
  reopened: { narrowing: { reopened: true } },
  ...Object.fromEntries(
    responseBuckets.map((bucket) => [`response.${bucket}`, { narrowing: { firstResponse: [bucket] } }]),
  ),
} as const satisfies Board['measures'];

/** Over the requests whose legal date of the answer fell in the period: those received lately cannot be late yet. */
const legalMeasures = {
  answered: { narrowing: { answer: ['met'] } },
  answeredBase: { narrowing: { answer: ['met', 'missed', 'late'] } },
  answeredLate: { narrowing: { answer: ['missed', 'late'] } },
} as const satisfies Board['measures'];

/** Measures of this moment, whenever a request was received. */
const presentMeasures = {
  open: { states: openStates },
  overdue: { only: 'overdue' },
  legalLate: { narrowing: { answer: ['late'] } },
  ...Object.fromEntries(ageBuckets.map((bucket) => [`age.${bucket}`, { narrowing: { ageing: [bucket] } }])),
} as const satisfies Board['measures'];

export interface Boards {
  cohort: Board;
  before: Board;
  legal: Board;
  legalBefore: Board;
  present: Board;
  weeks: Board;
  agents: Board;
  agentsPresent: Board;
}

const inPeriod = (filter: BoardFilter, received: DayRange): FigureQuery => ({
  ...baseOf(filter),
  narrowing: { received },
});

/** Every figure of the screen, as seen at `now`. `dimension`: what the table is by. */
export const boardsOf = (filter: BoardFilter, dimension: Dimension, now: string): Boards => {
  const today = localDay(now);
  const days = daysOf(filter.period, today);
  const base = baseOf(filter);
  return {
    cohort: { base: inPeriod(filter, days), measures: cohortMeasures, by: [dimension], response: true },
    before: { base: inPeriod(filter, daysBefore(days)), measures: cohortMeasures, by: [], response: true },
    legal: {
      base: { ...base, narrowing: { answerDue: days } },
      measures: legalMeasures,
      by: [dimension],
    },
    legalBefore: {
      base: { ...base, narrowing: { answerDue: daysBefore(days) } },
      measures: legalMeasures,
      by: [],
    },
    present: { base, measures: presentMeasures, by: [dimension] },
    weeks: {
      base,
      measures: Object.fromEntries(
        weeksUpTo(today, shownWeeks).flatMap((week) => [
          [`in.${week.from}`, { narrowing: { received: week } }],
          [`out.${week.from}`, { narrowing: { settled: week } }],
          [`backlog.${week.from}`, { narrowing: { openOn: week.to } }],
        ]),
      ),
      by: [],
    },
    agents: {
      base: { ...base, narrowing: { settled: days } },
      measures: {
        settled: {},
        met: { narrowing: { target: ['met'] } },
        targetBase: { narrowing: { target: ['met', 'missed'] } },
      },
      by: ['assignee'],
    },
    agentsPresent: {
      base: { ...base, states: openStates },
      measures: {
        open: {},
        overdue: { only: 'overdue' },
        waiting: { narrowing: { target: ['waiting'] } },
      },
      by: ['assignee'],
    },
  };
};
export type BoardName = keyof Boards;

/** A share from 0 to 1; null of nothing. */
export const share = (part: number | undefined, whole: number | undefined): number | null =>
  whole === undefined || whole === 0 || part === undefined ? null : part / whole;
