import { z } from 'zod';
import { deskCode } from './desk-code.ts';
import { day } from './time.ts';

/** Final even offline: desk code, two-digit year, six-digit sequence, ISO 7064 MOD 37,36 check character: `A7-26-000123-K`. */
export const requestReference = z.string().regex(/^[A-Z0-9]{2,6}-\d{2}-\d{6}-[0-9A-Z]$/);

/** Entry in the desk's yearly arrival register. `number` equals the sequence in the reference: no holes, no collisions. */
export const arrival = z.object({
  desk: deskCode,
  year: z.int().min(2000).max(2099),
  number: z.int().min(1).max(999_999),
  arrivedOn: day,
});

/** A number of the arrival register that stands on a citizen's paper, whatever becomes of the registration. */
export const arrivalNumber = arrival.omit({ arrivedOn: true }).extend({ reference: requestReference });
export type ArrivalNumber = z.infer<typeof arrivalNumber>;
