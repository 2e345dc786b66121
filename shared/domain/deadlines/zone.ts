import { type LegalTime, legalTimeInForce } from './legal-time.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Minutes Casablanca's legal time is ahead of UTC at an instant (ms since 1970): 60, or 0 around Ramadan. */
export const offsetMinutes = (time: number, legal: LegalTime = legalTimeInForce()): number =>
  legal.offsetAt(time);

/** Local day number (days since 1970-01-01) and minute of the day, with its fraction. */
export const localOf = (
  time: number,
  legal: LegalTime = legalTimeInForce(),
): { day: number; minute: number } => {
  const local = time + legal.offsetAt(time) * minuteMs;
  const day = Math.floor(local / dayMs);
  return { day, minute: (local - day * dayMs) / minuteMs };
};

/** The first instant (ms) at which the clocks show a local day and minute; see `LegalTime.instantOf`. */
export const instantOf = (day: number, minute: number, legal: LegalTime = legalTimeInForce()): number =>
  legal.instantOf(day, minute);

/** `YYYY-MM-DD` of a local day number. */
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** Local day number of `YYYY-MM-DD`. */
export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00.000Z`) / dayMs;
/** Local calendar day of an instant, `YYYY-MM-DD`. */
export const localDay = (instant: string): string => dayText(localOf(Date.parse(instant)).day);
/** Wall clock of an instant as an instant of UTC (ms): what a formatter set to UTC shows is what the clocks of the city show. */
export const wallClock = (instant: string): number => {
  const time = Date.parse(instant);
  return time + offsetMinutes(time) * minuteMs;
};
