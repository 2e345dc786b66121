import type { Point } from '#shared/documents/place.ts';
import { groupBy } from './group-by.ts';

/** Metres of a degree of latitude; of longitude at Casablanca (33.57° N). */
const metresPerLat = 110_900;
const metresPerLon = 92_800;

export const metresBetween = (a: Point, b: Point): number =>
  Math.hypot((a.lat - b.lat) * metresPerLat, (a.lon - b.lon) * metresPerLon);

/** A place where things lie close together. */
export interface Spot<Thing> {
  centre: Point;
  things: Thing[];
}

/** Finds what lies within `metres` of a point, by a grid of that size: near constant time a question. */
export const nearby = <Thing extends { point: Point }>(things: readonly Thing[], metres: number) => {
  const cellOf = ({ lat, lon }: Point) =>
    [Math.floor((lat * metresPerLat) / metres), Math.floor((lon * metresPerLon) / metres)] as const;
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

/** Groups things that lie within `metres` of the centre of a group: the densest places first, each thing in one group at most. */
export const spotsOf = <Thing extends { point: Point }>(
  things: readonly Thing[],
  metres: number,
): Spot<Thing>[] => {
  const near = nearby(things, metres);
  const taken = new Set<Thing>();
  return things
    .map((thing) => ({ thing, count: near(thing.point).length }))
    .sort((a, b) => b.count - a.count)
    .flatMap(({ thing }) => {
      if (taken.has(thing)) return [];
      const members = near(thing.point).filter((other) => !taken.has(other));
      for (const member of members) taken.add(member);
      return [{ centre: thing.point, things: members }];
    });
};
