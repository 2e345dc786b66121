import { isOpen, settledAtOf } from '#shared/domain/life.ts';
import { dayNumber, instantOf } from '#shared/domain/deadlines/zone.ts';
import type { QueryMoment } from './moment.ts';
import { cellOf } from '#shared/domain/figures/map-cells.ts';
import type { DayRange, Narrowing, NarrowingPart, NarrowingParts } from '#shared/domain/figures/narrowing.ts';
import { acknowledgementOutcomeOf, answerOutcomeOf, targetOutcomeOf } from './outcomes.ts';
import { metresBetween } from '#shared/domain/routing/geometry.ts';
import type { IndexedRow } from './row.ts';
import { ageBucketer, responseBucketOf } from './working-ages.ts';

export type RowFilter = (indexed: IndexedRow) => boolean;

const startOf = (day: string): string => new Date(instantOf(dayNumber(day), 0)).toISOString();
const endOf = (day: string): string => new Date(instantOf(dayNumber(day) + 1, 0)).toISOString();

const within = ({ from, to }: DayRange, instantOfRow: (indexed: IndexedRow) => string | null): RowFilter => {
  const [start, end] = [startOf(from), endOf(to)];
  return (indexed) => {
    const at = instantOfRow(indexed);
    return at !== null && at >= start && at < end;
  };
};

const openAtEndOf = (day: string): RowFilter => {
  const end = endOf(day);
  return ({ row }) => {
    if (row.receivedAt >= end || row.state === 'merged') return false;
    const settledAt = settledAtOf(row);
    return settledAt === null || settledAt >= end;
  };
};

const among = <Value>(values: readonly Value[], valueOf: (indexed: IndexedRow) => Value): RowFilter => {
  const wanted = new Set(values);
  return (indexed) => wanted.has(valueOf(indexed));
};

type Makers = { [Part in NarrowingPart]: (value: NarrowingParts[Part], moment: QueryMoment) => RowFilter };
/** One filter for each part: a part without one does not compile. */
const makers: Makers = {
  received: (range) => within(range, ({ row }) => row.receivedAt),
  settled: (range) => within(range, ({ row }) => settledAtOf(row)),
  closed: (range) => within(range, ({ row }) => row.closedAt),
  answerDue: (range) => within(range, ({ row }) => row.legalAnswerAt),
  openOn: openAtEndOf,
  arrondissements: (codes) => among(codes, ({ row }) => row.arrondissement),
  partners: (codes) => among(codes, ({ row }) => row.partner),
  assignees: (ids) => among(ids, ({ row }) => row.assignee),
  tags: (tags) => {
    const wanted = new Set(tags);
    return ({ row }) => row.tags.some((tag) => wanted.has(tag));
  },
  languages: (languages) => among(languages, ({ row }) => row.language),
  target: (outcomes, { now }) => among(outcomes, ({ row }) => targetOutcomeOf(row, now)),
  acknowledgement: (outcomes, { now }) => among(outcomes, ({ row }) => acknowledgementOutcomeOf(row, now)),
  answer: (outcomes, { now }) => among(outcomes, ({ row }) => answerOutcomeOf(row, now)),
  ageing: (buckets, { calendar, now }) => {
    const wanted = new Set(buckets);
    const bucketOf = ageBucketer(calendar, now);
    return ({ row }) => isOpen(row) && wanted.has(bucketOf(row));
  },
  firstResponse: (buckets, { calendar }) => among(buckets, ({ row }) => responseBucketOf(row, calendar)),
  reopened:
    (wanted) =>
    ({ row }) =>
      row.reopenedCount > 0 === wanted,
  cells: (cells) => {
    const wanted = new Set<string>(cells);
    const zooms = [...new Set(cells.map((cell) => Number(cell.split('/')[0])))];
    return ({ point }) => point !== null && zooms.some((zoom) => wanted.has(cellOf(point, zoom)));
  },
  near:
    ({ centre, metres }) =>
    ({ row, point }) =>
      row.state !== 'merged' && point !== null && metresBetween(centre, point) <= metres,
};

const make = <Part extends NarrowingPart>(
  part: Part,
  narrowing: Narrowing,
  moment: QueryMoment,
): RowFilter[] => {
  const value = narrowing[part] as NarrowingParts[Part] | undefined;
  const maker: Makers[Part] = makers[part];
  return value === undefined ? [] : [maker(value, moment)];
};

/** The filters of a narrowing; a row must pass all. */
export const filtersOf = (narrowing: Narrowing, moment: QueryMoment): RowFilter[] =>
  (Object.keys(makers) as NarrowingPart[]).flatMap((part) => make(part, narrowing, moment));
