import type { Point } from '#shared/documents/place.ts';
import { groupBy } from '#shared/domain/practice/group-by.ts';
import { spotMetres, spotsOf } from '#shared/domain/practice/spots.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { RecurringSpot } from '../contract/figures.ts';
import { matcherOf } from './matches.ts';
import type { QueryMoment } from './moment.ts';
import type { IndexedRow } from './row.ts';

/** Fewer than this at one spot is chance. */
const leastRecurring = 4;
const shownSpots = 20;

type Placed = IndexedRow & { point: Point };
const isPlaced = (indexed: IndexedRow): indexed is Placed => indexed.point !== null;

const mostOften = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

/** Spots of the query with the most living requests of one category in one arrondissement, by the measure of recurring causes. */
export const recurringSpots = (
  rows: Iterable<IndexedRow>,
  query: QueueQuery,
  moment: QueryMoment,
): RecurringSpot[] => {
  const fits = matcherOf(query, moment);
  const found = [...rows].filter((one) => one.row.state !== 'merged' && fits(one)).filter(isPlaced);
  const kinds = groupBy(found, ({ row }) => JSON.stringify([row.category, row.arrondissement]));
  return [...kinds.values()]
    .flatMap((kind) => spotsOf(kind, spotMetres))
    .filter(({ things }) => things.length >= leastRecurring)
    .sort((a, b) => b.things.length - a.things.length)
    .slice(0, shownSpots)
    .map(({ centre, things }) => {
      const received = things.map(({ row }) => row.receivedAt).sort();
      return {
        centre,
        metres: spotMetres,
        category: things[0]?.row.category ?? null,
        arrondissement: things[0]?.row.arrondissement ?? null,
        count: things.length,
        address: mostOften(things.map(({ row }) => row.address)),
        firstAt: received[0] ?? '',
        lastAt: received.at(-1) ?? '',
      };
    });
};
