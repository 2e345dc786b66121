import { z } from 'zod';

const year = '20\\d\\d';
const monthAndDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const days = new RegExp(`^${year}-${monthAndDay}$`);
const instants = new RegExp(`^${year}-${monthAndDay}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$`);

/** Whether the month has the day; every month has 28. Documents hold thousands of dates: most are judged by their form alone. */
const isOfMonth = (text: string): boolean => {
  const ofMonth = Number(text.slice(8, 10));
  return ofMonth <= 28 || new Date(`${text.slice(0, 10)}T00:00:00.000Z`).getUTCDate() === ofMonth;
};

/** An instant: ISO 8601 in UTC with milliseconds, years 2000 to 2099, for example `2026-11-24T10:15:00.000Z`. */
export const instant = z.string().refine((text) => instants.test(text) && isOfMonth(text), {
  message: 'instant-out-of-range',
});
export type Instant = z.infer<typeof instant>;

/** A calendar day without a zone, `YYYY-MM-DD`, years 2000 to 2099. A day is not an instant. */
export const day = z.string().refine((text) => days.test(text) && isOfMonth(text), {
  message: 'day-out-of-range',
});
export type Day = z.infer<typeof day>;
