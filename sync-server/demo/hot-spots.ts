import type { Point } from '#shared/documents/place.ts';
import { chance } from './chance.ts';

/** A corner where one kind of trouble keeps coming back, so that the demo has recurring causes to find. */
interface HotSpot {
  category: string;
  arrondissement: string;
  corner: Point;
  address: string;
  /** Share of the arrondissement's requests of that category that lie there. */
  share: number;
}
const hotSpots: readonly HotSpot[] = [
  {
    category: 'encombrants',
    arrondissement: 'hay-hassani',
    corner: { lon: -7.685, lat: 33.566 },
    address: 'Angle boulevard Afghanistan et rue 12',
    share: 0.12,
  },
  {
    category: 'encombrants',
    arrondissement: 'anfa',
    corner: { lon: -7.6497, lat: 33.5931 },
    address: 'Derrière le marché, rue d’Agadir',
    share: 0.3,
  },
];
/** How far from the corner people put their pin. Degrees, about 40 m. */
const spread = 0.0004;

/** Where a report of the demo really lies, when one of the corners has drawn it; null when not. */
export const hotSpotOf = (
  id: string,
  category: string | null,
  arrondissement: string,
): { point: Point; address: string } | null => {
  const spot = hotSpots.find(
    (candidate) => candidate.category === category && candidate.arrondissement === arrondissement,
  );
  if (!spot || chance('hot-spot', id) >= spot.share) return null;
  const near = (axis: 'lon' | 'lat') =>
    Math.round((spot.corner[axis] + (chance('hot', axis, id) - 0.5) * spread) * 1e6) / 1e6;
  return { point: { lon: near('lon'), lat: near('lat') }, address: spot.address };
};
