import { z } from 'zod';

/**
 * `GET /admin/recalculation`: how far open requests have been brought up to the city's data after a change of it. `underWay` null:
 * all stand by the present data. `of`: how many there are to look at; null: not counted yet.
 */
export const recalculationAnswer = z.object({
  underWay: z.object({ examined: z.int().min(0), of: z.int().min(0).nullable() }).nullable(),
});
export type RecalculationAnswer = z.infer<typeof recalculationAnswer>;
