import { cellOf } from '#shared/domain/figures/map-cells.ts';
import type { MapCell } from '#shared/domain/figures/narrowing.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { MapAnswer, MapQuestion, RecurringSpot } from '../contract/figures.ts';
import { matcherOf } from './matches.ts';
import type { QueryMoment } from './moment.ts';
import type { IndexedRow } from './row.ts';

/** About 250 m across: a block with the streets around it. */
export const spotZoom = 17;
/** Fewer than this at one spot is chance. */
const leastRecurring = 4;
const shownSpots = 20;

interface CellSum {
  count: number;
  lat: number;
  lon: number;
  inSight: boolean;
  arrondissement: string | null;
  /** By how many the arrondissement leads. */
  lead: number;
}

/** Boyer and Moore's vote: whoever has the majority stands at the end. */
const vote = (sum: CellSum, arrondissement: string | null): void => {
  if (sum.arrondissement === arrondissement) sum.lead += 1;
  else if (sum.lead > 0) sum.lead -= 1;
  else {
    sum.arrondissement = arrondissement;
    sum.lead = 1;
  }
};

/** Requests by squares of the map in sight: each circle is a query, and its number the length of its list. */
export const clustersOf = (
  rows: Iterable<IndexedRow>,
  question: MapQuestion,
  moment: QueryMoment,
): MapAnswer => {
  const fits = matcherOf(question.query, moment);
  const { west, south, east, north, zoom } = question;
  const cells = new Map<MapCell, CellSum>();
  let placed = 0;
  let unplaced = 0;
  for (const indexed of rows) {
    if (!fits(indexed)) continue;
    const { point } = indexed;
    if (point === null) {
      unplaced += 1;
      continue;
    }
    placed += 1;
    const inSight = point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north;
    const cell = cellOf(point, zoom);
    const sum = cells.get(cell);
    if (sum) {
      sum.count += 1;
      sum.lat += point.lat;
      sum.lon += point.lon;
      sum.inSight ||= inSight;
      vote(sum, indexed.row.arrondissement);
    } else
      cells.set(cell, {
        count: 1,
        lat: point.lat,
        lon: point.lon,
        inSight,
        arrondissement: indexed.row.arrondissement,
        lead: 1,
      });
  }
  const clusters = [...cells]
    .filter(([, sum]) => sum.inSight)
    .map(([cell, { count, lat, lon, arrondissement }]) => ({
      cell,
      count,
      lat: lat / count,
      lon: lon / count,
      arrondissement,
    }))
    .sort((a, b) => b.count - a.count);
  return { clusters, placed, unplaced };
};

const mostOften = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

/** Spots with the most requests of one category, the most frequent first. */
export const spotsOf = (
  rows: Iterable<IndexedRow>,
  query: QueueQuery,
  moment: QueryMoment,
): RecurringSpot[] => {
  const fits = matcherOf(query, moment);
  const spots = new Map<string, { cell: MapCell; rows: IndexedRow[] }>();
  for (const indexed of rows) {
    if (indexed.point === null || !fits(indexed)) continue;
    const cell = cellOf(indexed.point, spotZoom);
    const key = `${cell} ${indexed.row.category ?? ''}`;
    const spot = spots.get(key);
    if (spot) spot.rows.push(indexed);
    else spots.set(key, { cell, rows: [indexed] });
  }
  return [...spots.values()]
    .filter((spot) => spot.rows.length >= leastRecurring)
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, shownSpots)
    .map((spot) => {
      const received = spot.rows.map(({ row }) => row.receivedAt).sort();
      const [first] = spot.rows;
      const mean = (of: 'lat' | 'lon') =>
        spot.rows.reduce((sum, { point }) => sum + (point?.[of] ?? 0), 0) / spot.rows.length;
      return {
        cell: spot.cell,
        category: first?.row.category ?? null,
        count: spot.rows.length,
        lat: mean('lat'),
        lon: mean('lon'),
        address: mostOften(spot.rows.map(({ row }) => row.address)),
        arrondissement: first?.row.arrondissement ?? null,
        firstAt: received[0] ?? '',
        lastAt: received.at(-1) ?? '',
      };
    });
};
