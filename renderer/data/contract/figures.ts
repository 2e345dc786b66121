import type { Point } from '#shared/documents/place.ts';
import type { Board, Dimension } from '#shared/domain/figures/board.ts';
import type { MapCell } from '#shared/domain/figures/narrowing.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';

/** First response in working hours; null where nobody had one. */
export interface ResponseTimes {
  median: number | null;
  p90: number | null;
}

/** Counts by measure. */
export type Counts = Readonly<Record<string, number>>;

/** One line of a table: the requests with this value of a dimension; `null`: without one. */
export interface Group {
  value: string | null;
  counts: Counts;
  response: ResponseTimes | null;
}

export interface BoardCounts {
  totals: Counts;
  response: ResponseTimes | null;
  groups: Readonly<Partial<Record<Dimension, readonly Group[]>>>;
}

/** Figures of some boards, all of one moment. */
export interface CountedBoards {
  boards: Readonly<Record<string, BoardCounts>>;
  asOf: string;
}

/** Requests of one square of the map, drawn where they lie on average. */
export interface MapCluster {
  cell: MapCell;
  count: number;
  lat: number;
  lon: number;
  /** The one that most of them lie in. */
  arrondissement: string | null;
}

/** The same kind of request again and again at one spot. */
export interface RecurringSpot {
  centre: Point;
  metres: number;
  category: string | null;
  count: number;
  /** The address written most often. */
  address: string;
  arrondissement: string | null;
  firstAt: string;
  lastAt: string;
}

export interface MapQuestion {
  query: QueueQuery;
  zoom: number;
  /** The part of the map that is seen, in degrees. */
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface MapAnswer {
  clusters: MapCluster[];
  /** Requests of the query that have a point, and that have none. */
  placed: number;
  unplaced: number;
}

/** Figures and maps of the desk's requests. */
export interface FigureData {
  /** Figures from the same rows, by the same tests, as the lists that `figureQuery` names. */
  countBoards(boards: Readonly<Record<string, Board>>): Promise<CountedBoards>;
  mapClusters(question: MapQuestion): Promise<MapAnswer>;
  recurringSpots(query: QueueQuery): Promise<RecurringSpot[]>;
}
