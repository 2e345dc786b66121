const minuteMs = 60_000;
const dayMs = 86_400_000;
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

/** Offsets in force over some time: `offset` minutes from the instant `from` (ms) on. */
interface Change {
  from: number;
  offset: number;
}
const blockMs = 400 * dayMs;
const blocks = new Map<number, readonly Change[]>();

/** The first instant (ms) after `low` whose offset is that of `high`; there is one change between them. */
const changeBetween = (low: number, high: number, offset: number): number => {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetByIntl(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
};

/** Legal time over a block of 400 days, asked of the IANA zone day by day: it never changes twice within one. */
const changesOf = (block: number): readonly Change[] => {
  const known = blocks.get(block);
  if (known) return known;
  const start = block * blockMs;
  const changes: Change[] = [{ from: start, offset: offsetByIntl(start) }];
  for (let time = start + dayMs; time <= start + blockMs; time += dayMs) {
    const offset = offsetByIntl(time);
    if (offset !== changes.at(-1)?.offset)
      changes.push({ from: changeBetween(time - dayMs, time, offset), offset });
  }
  blocks.set(block, changes);
  return changes;
};

const changeAt = (time: number): Change => {
  const changes = changesOf(Math.floor(time / blockMs));
  for (let n = changes.length - 1; n > 0; n -= 1) {
    const change = changes[n];
    if (change && change.from <= time) return change;
  }
  return changes[0] ?? { from: time, offset: 0 };
};

/** Minutes Casablanca's legal time is ahead of UTC at an instant (ms since 1970): 60, or 0 around Ramadan. */
export const offsetMinutes = (time: number): number => changeAt(time).offset;

/** Local day number (days since 1970-01-01) and minute of the day, with its fraction. */
export const localOf = (time: number): { day: number; minute: number } => {
  const local = time + offsetMinutes(time) * minuteMs;
  const day = Math.floor(local / dayMs);
  return { day, minute: (local - day * dayMs) / minuteMs };
};

/**
 * The first instant (ms) at which the clocks show a local day and minute, or when they skip it the instant at which they jump
 * over it. Later minutes never give earlier instants.
 */
export const instantOf = (day: number, minute: number): number => {
  const local = day * dayMs + minute * minuteMs;
  const before = offsetMinutes(local - dayMs);
  const change = changeAt(local + dayMs);
  const early = local - before * minuteMs;
  if (change.offset === before || early < change.from) return early;
  return Math.max(change.from, local - change.offset * minuteMs);
};

/** `YYYY-MM-DD` of a local day number. */
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** Local day number of `YYYY-MM-DD`. */
export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00.000Z`) / dayMs;
/** Local calendar day of an instant, `YYYY-MM-DD`. */
export const localDay = (instant: string): string => dayText(localOf(Date.parse(instant)).day);
