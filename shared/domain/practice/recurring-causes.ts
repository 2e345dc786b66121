import type { Point } from '#shared/documents/place.ts';
import type { Instant } from '#shared/documents/time.ts';
import { atLeast, shareInterval } from './binomial.ts';
import { withoutFalseDiscoveries } from './false-discoveries.ts';
import { groupBy } from './group-by.ts';
import { spotsOf } from './spots.ts';

/** What is counted: a request of a category somewhere. */
export interface Occurrence {
  id: string;
  category: string;
  arrondissement: string | null;
  point: Point | null;
  receivedAt: Instant;
}

/** Where a cause lies: a spot of some metres, or a whole arrondissement. */
export type CausePlace =
  | { kind: 'spot'; centre: Point; metres: number; arrondissement: string | null }
  | { kind: 'arrondissement'; arrondissement: string };

/** Category × place with unusually many requests in the period. */
export interface RecurringCause {
  category: string;
  place: CausePlace;
  /** Requests in the period, newest first. */
  ids: string[];
  /** How many the place's own past and the rest of the city would let one expect. */
  expected: number;
  /** How many times more than the rest of the city's trend, with its 95 % interval; `high` is infinite where nothing came before. */
  ratio: number;
  low: number;
  high: number;
  /** Chance of as many or more if nothing was special. */
  pValue: number;
}

export interface Periods {
  /** The period looked at, `from` included, `to` not. */
  from: Instant;
  to: Instant;
  /** Start of the past it is compared with, which ends at `from`. */
  since: Instant;
}

const spotMetres = 100;
const fewestInPeriod = 3;
/** Share of chance findings accepted among those told. */
const falseRate = 0.05;

const odds = (share: number): number => share / (1 - share);

/**
 * Recurring causes, the strongest first. For each category and place the requests of the period are compared with the place's own
 * past by an exact conditional binomial test against the trend of the category elsewhere, which takes season and growth out.
 */
export const recurringCauses = (occurrences: readonly Occurrence[], periods: Periods): RecurringCause[] => {
  const isNow = ({ receivedAt }: Occurrence) => receivedAt >= periods.from && receivedAt < periods.to;
  const looked = occurrences.filter(
    ({ receivedAt }) => receivedAt >= periods.since && receivedAt < periods.to,
  );
  const findings: RecurringCause[] = [];
  for (const [category, ofCategory] of groupBy(looked, (one) => one.category)) {
    const all = ofCategory.length;
    const allNow = ofCategory.filter(isNow).length;
    const judge = (place: CausePlace, here: readonly Occurrence[]) => {
      const now = here.filter(isNow);
      // Half a request each way keeps the trend finite where the category was never seen elsewhere.
      const trend = (allNow - now.length + 0.5) / (all - here.length + 1);
      const pValue = atLeast(here.length, now.length, trend);
      const interval = shareInterval(here.length, now.length);
      findings.push({
        category,
        place,
        ids: now.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).map(({ id }) => id),
        expected: here.length * trend,
        ratio: (now.length + 0.5) / (here.length - now.length + 0.5) / odds(trend),
        low: odds(interval.low) / odds(trend),
        high: odds(interval.high) / odds(trend),
        pValue,
      });
    };
    for (const [arrondissement, here] of groupBy(ofCategory, (one) => one.arrondissement))
      if (arrondissement !== null) judge({ kind: 'arrondissement', arrondissement }, here);
    const placed = ofCategory.flatMap((one) => (one.point ? [{ ...one, point: one.point }] : []));
    for (const { centre, things } of spotsOf(placed, spotMetres))
      judge(
        { kind: 'spot', centre, metres: spotMetres, arrondissement: things[0]?.arrondissement ?? null },
        things,
      );
  }
  // Every place looked at counts among the tests; only then is what is too rare to act on left out.
  return withoutFalseDiscoveries(findings, falseRate).filter(({ ids }) => ids.length >= fewestInPeriod);
};
