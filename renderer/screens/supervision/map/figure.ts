import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';

/** An arrondissement's number, its shade, and the list it counts; null where the number is a share. */
export interface PlaceFigure {
  value: number | null;
  kind: 'count' | 'share';
  shade: number | null;
  query: FigureQuery | null;
}
