import { cellOf } from '#shared/domain/figures/map-cells.ts';
import type { MapCell } from '#shared/domain/figures/narrowing.ts';
import type { MapAnswer, MapQuestion } from '../contract/figures.ts';
import { matcherOf } from './matches.ts';
import type { QueryMoment } from './moment.ts';
import type { IndexedRow } from './row.ts';

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
