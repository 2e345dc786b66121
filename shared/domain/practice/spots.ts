import type { Point } from '#shared/documents/place.ts';
import { metresBetween, metresPerDegree } from '../routing/geometry.ts';
import { groupBy } from './group-by.ts';

/** Of the grid's columns: a little narrow for Casablanca (33.5° N), so that what is near is never two columns away. */
const columnsPerDegree = metresPerDegree * Math.cos((34 * Math.PI) / 180);

/** How far from the middle of a spot what belongs to it may lie, in metres: a block with the streets around it. */
export const spotMetres = 100;

/** A place where things lie close together. */
export interface Spot<Thing> {
  centre: Point;
  /** All that lie within the spot. */
  things: Thing[];
}

/** Finds what lies within `metres` of a point, by a grid of that size: near constant time a question. */
export const nearby = <Thing extends { point: Point }>(things: readonly Thing[], metres: number) => {
  const cellOf = ({ lat, lon }: Point) =>
    [Math.floor((lat * metresPerDegree) / metres), Math.floor((lon * columnsPerDegree) / metres)] as const;
  const cells = groupBy(things, ({ point }) => cellOf(point).join());
  return (point: Point): Thing[] => {
    const [row, column] = cellOf(point);
    return [-1, 0, 1].flatMap((down) =>
      [-1, 0, 1].flatMap((across) =>
        (cells.get([row + down, column + across].join()) ?? []).filter(
          (other) => metresBetween(point, other.point) <= metres,
        ),
      ),
    );
  };
};

/**
 * The spots of things: around the one with the most others within `metres`, then around the one with the most of those that lie in
 * no spot yet, until all do. A spot holds all within `metres` of its centre, so that its number is that of any list of what lies
 * there; what lies between two spots belongs to both. The same things make the same spots in whatever order they come.
 */
export const spotsOf = <Thing extends { point: Point }>(
  things: readonly Thing[],
  metres: number,
): Spot<Thing>[] => {
  const near = nearby(things, metres);
  const taken = new Set<Thing>();
  return things
    .map((thing) => ({ thing, count: near(thing.point).length }))
    .sort(
      (a, b) =>
        b.count - a.count || a.thing.point.lat - b.thing.point.lat || a.thing.point.lon - b.thing.point.lon,
    )
    .flatMap(({ thing }) => {
      if (taken.has(thing)) return [];
      const members = near(thing.point);
      for (const member of members) taken.add(member);
      return [{ centre: thing.point, things: members }];
    });
};
