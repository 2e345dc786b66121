const minuteMs = 60_000;
const dayMs = 86_400_000;
const offsets = new Map<number, number>();
const format = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Africa/Casablanca',
  timeZoneName: 'longOffset',
  hour: 'numeric',
});

const offsetByIntl = (time: number): number => {
  const name = format.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
};

/**
 * Minutes Casablanca's legal time is ahead of UTC at an instant (ms since 1970): 60, or 0 around Ramadan. Changes happen on
 * the hour, so one answer an hour is kept.
 */
export const offsetMinutes = (time: number): number => {
  const hour = Math.floor(time / 3_600_000);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size > 50_000) offsets.clear();
  const offset = offsetByIntl(hour * 3_600_000);
  offsets.set(hour, offset);
  return offset;
};

/** Local day number (days since 1970-01-01) and minute of the day. */
export const localOf = (time: number): { day: number; minute: number } => {
  const local = time + offsetMinutes(time) * minuteMs;
  const day = Math.floor(local / dayMs);
  return { day, minute: (local - day * dayMs) / minuteMs };
};

/** The instant (ms) of a local day and minute; in a repeated hour the first, in a skipped hour the moment after. */
export const instantOf = (day: number, minute: number): number => {
  const local = day * dayMs + minute * minuteMs;
  const early = local - offsetMinutes(local - 3_600_000) * minuteMs;
  return localOf(early).minute === minute ? early : local - offsetMinutes(local) * minuteMs;
};

/** `YYYY-MM-DD` of a local day number. */
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** Local calendar day of an instant, `YYYY-MM-DD`. */
export const localDay = (instant: string): string => dayText(localOf(Date.parse(instant)).day);
