import { z } from 'zod';
import { code, personText } from './text.ts';

/** WGS 84 degrees. */
export const point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
export type Point = z.infer<typeof point>;

/** Where the matter lies. Every part may be missing: a map is never mandatory. `arrondissement` is the territory code. */
export const place = z.object({
  address: personText(300),
  landmark: personText(300),
  point: point.nullable(),
  arrondissement: code.nullable(),
});
export type Place = z.infer<typeof place>;
