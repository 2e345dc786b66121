import { useEffect, useMemo, useState } from 'react';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { MapAnswer, RecurringSpot } from '#renderer/data/contract/figures.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { boardsOf, type BoardFilter } from '../boards.ts';

/** What is in sight, in degrees, and how large a square of the map is. */
export interface MapSight {
  zoom: number;
  west: number;
  south: number;
  east: number;
  north: number;
}
const calmMs = 120;

/** Circles and recurring spots of the requests received in the filter's period, anew when the map moves or a request changes. */
export const useMapData = (filter: BoardFilter, sight: MapSight) => {
  const { data } = useDesk();
  const today = localDay(useNow());
  const { period, office, domain, channel } = filter;
  const query = useMemo(
    () =>
      boardsOf({ period, office, domain, channel }, 'arrondissement', `${today}T12:00:00.000Z`).cohort.base,
    [period, office, domain, channel, today],
  );
  const [answer, setAnswer] = useState<MapAnswer | null>(null);
  const [spots, setSpots] = useState<RecurringSpot[] | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = data.watchRows(() => setTurn((now) => now + 1));
    return () => void stop.then((end) => end());
  }, [data]);
  const { zoom, west, south, east, north } = sight;
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void data
        .mapClusters({ query: { ...query, offset: 0, limit: 0 }, zoom, west, south, east, north })
        .then((found) => current && setAnswer(found));
    }, calmMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [data, query, zoom, west, south, east, north, turn]);
  useEffect(() => {
    let current = true;
    void data.recurringSpots({ ...query, offset: 0, limit: 0 }).then((found) => current && setSpots(found));
    return () => {
      current = false;
    };
  }, [data, query, turn]);
  return { query, answer, spots };
};
