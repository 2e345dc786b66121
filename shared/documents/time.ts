import { z } from 'zod';

const inOurCentury = (text: string) => text >= '2000' && text < '2100';

/** An instant: ISO 8601 in UTC with milliseconds, years 2000 to 2099, for example `2026-11-24T10:15:00.000Z`. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine(
    (text) => inOurCentury(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text,
    { message: 'instant-out-of-range' },
  );
export type Instant = z.infer<typeof instant>;

/** A calendar day without a zone, `YYYY-MM-DD`, years 2000 to 2099. A day is not an instant. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(
    (text) =>
      inOurCentury(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(`${text}T00:00:00.000Z`).toISOString().slice(0, 10) === text,
    { message: 'day-out-of-range' },
  );
export type Day = z.infer<typeof day>;
