import type { Point } from '#shared/documents/place.ts';
import type { Instant } from '#shared/documents/time.ts';
import { atLeast, shareInterval } from './binomial.ts';
import { withoutFalseDiscoveries } from './false-discoveries.ts';
import { groupBy } from './group-by.ts';
import { nearby, spotMetres, spotsOf } from './spots.ts';

/** What is counted: a request of a category somewhere. */
export interface Occurrence {
  id: string;
  category: string;
  arrondissement: string | null;
  point: Point | null;
  receivedAt: Instant;
}

/** Where a cause lies: a spot of some metres, or a whole arrondissement. */
export type CauseWhere =
  | { kind: 'spot'; centre: Point; metres: number; arrondissement: string | null }
  | { kind: 'arrondissement'; arrondissement: string };

/** Category × place with unusually many requests in the period: an arrondissement against its past, a spot against its surroundings. */
export interface RecurringCause {
  category: string;
  place: CauseWhere;
  /** Requests in the period, newest first. */
  ids: string[];
  /** How many one would expect. */
  expected: number;
  /** How many times as many as expected: requests ÷ expected, as they are shown beside it; with its 95 % interval. */
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

const fewestInPeriod = 3;
/** Share of chance findings accepted among those told. */
const falseRate = 0.05;

const newestFirst = (found: readonly Occurrence[]): string[] =>
  found.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).map(({ id }) => id);

/**
 * Arrondissements with more of a category than before: the place's own past by an exact conditional binomial test against the
 * category's trend elsewhere, which takes season and growth out.
 */
const rises = (
  category: string,
  ofCategory: readonly Occurrence[],
  isNow: (one: Occurrence) => boolean,
): RecurringCause[] => {
  const all = ofCategory.length;
  const allNow = ofCategory.filter(isNow).length;
  return [...groupBy(ofCategory, (one) => one.arrondissement)].flatMap(([arrondissement, here]) => {
    if (arrondissement === null) return [];
    const now = here.filter(isNow);
    // Half a request each way keeps the trend finite where the category was never seen elsewhere.
    const trend = (allNow - now.length + 0.5) / (all - here.length + 1);
    const interval = shareInterval(here.length, now.length);
    return [
      {
        category,
        place: { kind: 'arrondissement', arrondissement },
        ids: newestFirst(now),
        expected: here.length * trend,
        ratio: now.length / (here.length * trend),
        low: interval.low / trend,
        high: interval.high / trend,
        pValue: atLeast(here.length, now.length, trend),
      },
    ];
  });
};

type Placed = Occurrence & { point: Point };
const isPlaced = (one: Occurrence): one is Placed => one.point !== null;

/**
 * Spots where a category lies closer together than other requests of the arrondissement do: given the request in the middle, how
 * many of the others fall beside it, against the share of all other requests there (an exact binomial test).
 */
const concentrations = (
  category: string,
  now: readonly Placed[],
  others: readonly Placed[],
): RecurringCause[] =>
  [...groupBy(now, (one) => one.arrondissement)].flatMap(([arrondissement, ofCategory]) => {
    if (arrondissement === null) return [];
    const around = others.filter((one) => one.arrondissement === arrondissement);
    const near = nearby(around, spotMetres);
    return spotsOf(ofCategory, spotMetres).map(({ centre, things }): RecurringCause => {
      const [trials, hits] = [ofCategory.length - 1, things.length - 1];
      const otherHere = near(centre).length;
      const share = (otherHere + 1) / (around.length + 1);
      const interval = shareInterval(trials, hits);
      return {
        category,
        place: { kind: 'spot', centre, metres: spotMetres, arrondissement },
        ids: newestFirst(things),
        expected: 1 + trials * share,
        ratio: things.length / (1 + trials * share),
        low: (1 + trials * interval.low) / (1 + trials * share),
        high: (1 + trials * interval.high) / (1 + trials * share),
        pValue: trials === 0 ? 1 : atLeast(trials, hits, Math.min(1, share)),
      };
    });
  });

/** Recurring causes, the surest first. */
export const recurringCauses = (occurrences: readonly Occurrence[], periods: Periods): RecurringCause[] => {
  const isNow = ({ receivedAt }: Occurrence) => receivedAt >= periods.from && receivedAt < periods.to;
  const looked = occurrences.filter(
    ({ receivedAt }) => receivedAt >= periods.since && receivedAt < periods.to,
  );
  const placed = looked.filter(isPlaced);
  const findings = [...groupBy(looked, (one) => one.category)].flatMap(([category, ofCategory]) => [
    ...rises(category, ofCategory, isNow),
    ...concentrations(
      category,
      ofCategory.filter(isPlaced).filter(isNow),
      placed.filter((one) => one.category !== category),
    ),
  ]);
  // A spot was chosen among all points as the densest: each point counts as a place looked at. What is too rare to act on is left
  // out only after that.
  const tests = findings.length + placed.filter(isNow).length;
  return withoutFalseDiscoveries(findings, falseRate, tests).filter(
    ({ ids }) => ids.length >= fewestInPeriod,
  );
};
