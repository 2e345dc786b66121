import type { Point } from '#shared/documents/place.ts';

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

/**
 * Groups things that lie within `metres` of the centre of a group: the densest places first, each thing in one group at most.
 * A grid of that size keeps it near linear.
 */
export const spotsOf = <Thing extends { point: Point }>(
  things: readonly Thing[],
  metres: number,
): Spot<Thing>[] => {
  const cellOf = ({ lat, lon }: Point) =>
    [Math.floor((lat * metresPerLat) / metres), Math.floor((lon * metresPerLon) / metres)] as const;
  const cells = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = cellOf(thing.point).join();
    const cell = cells.get(key);
    if (cell) cell.push(thing);
    else cells.set(key, [thing]);
  }
  const near = (point: Point): Thing[] => {
    const [row, column] = cellOf(point);
    return [-1, 0, 1].flatMap((down) =>
      [-1, 0, 1].flatMap((across) =>
        (cells.get([row + down, column + across].join()) ?? []).filter(
          (other) => metresBetween(point, other.point) <= metres,
        ),
      ),
    );
  };
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
