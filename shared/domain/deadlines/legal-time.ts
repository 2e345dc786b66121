import type { LegalTimeChange } from '#shared/documents/legal-time.ts';
import { knownLegalTime } from './known-legal-time.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Offsets (minutes ahead of UTC) in force from instants (ms) on, in order; the first holds for all time before too. */
interface Segments {
  starts: readonly number[];
  offsets: readonly number[];
}

/** What the clocks of the city show. It asks no time-zone table of the machine: two machines never disagree. */
export interface LegalTime {
  /** Minutes ahead of UTC at an instant (ms since 1970). */
  offsetAt(time: number): number;
  /**
   * The first instant (ms) at which the clocks show a local day (days since 1970-01-01) and minute, or when they skip it the instant at
   * which they jump over it. Later minutes never give earlier instants.
   */
  instantOf(day: number, minute: number): number;
  /** Where its offsets come from. */
  changes: readonly LegalTimeChange[];
}

const indexAt = (starts: readonly number[], time: number): number => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

const instantIn = ({ starts, offsets }: Segments, local: number): number => {
  // No offset is more than a day: the segment lies between those a day before and a day after.
  const last = indexAt(starts, local + dayMs);
  for (let n = indexAt(starts, local - dayMs); n <= last; n += 1) {
    const time = local - (offsets[n] ?? 0) * minuteMs;
    const start = n === 0 ? -Infinity : (starts[n] ?? 0);
    if (time < start) return start;
    if (time < (starts[n + 1] ?? Infinity)) return time;
  }
  return local - (offsets[last] ?? 0) * minuteMs;
};

const make = (changes: readonly LegalTimeChange[]): LegalTime => {
  const starts = changes.map(({ from }) => Date.parse(from));
  const offsets = changes.map(({ offset }) => offset);
  return {
    offsetAt: (time) => offsets[indexAt(starts, time)] ?? 0,
    instantOf: (day, minute) => instantIn({ starts, offsets }, day * dayMs + minute * minuteMs),
    changes,
  };
};

/** Legal time as published. */
export const publishedLegalTime = make([
  { from: '2011-07-31T00:00:00.000Z', offset: 0, decree: 'IANA 2025c', provisional: false },
  ...knownLegalTime,
]);

const made = new WeakMap<readonly LegalTimeChange[], LegalTime>();

/** Legal time by the city's own list; before its first entry, and where it has none, as published. Kept as long as the list lives. */
export const legalTimeBy = (own: readonly LegalTimeChange[]): LegalTime => {
  const [first] = own;
  if (!first) return publishedLegalTime;
  const known =
    made.get(own) ??
    make([
      ...publishedLegalTime.changes.filter(({ from }) => Date.parse(from) < Date.parse(first.from)),
      ...own,
    ]);
  made.set(own, known);
  return known;
};

let inForce = publishedLegalTime;

/** The city's legal time, for what shows or counts a moment without a calendar at hand. */
export const legalTimeInForce = (): LegalTime => inForce;

/** Whoever holds the city's calendar (server, desk, page) puts its legal time in force whenever the calendar is read. */
export const putLegalTimeInForce = (own: readonly LegalTimeChange[]): void => {
  inForce = legalTimeBy(own);
};
