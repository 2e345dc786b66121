/** How many requests are expected in the next week, with nine weeks of ten between `low` and `high`. */
export interface LoadForecast {
  expected: number;
  low: number;
  high: number;
  /** Mean absolute error over the weeks it was tried on, and that of the naive forecast: as many as last week. */
  error: number;
  naiveError: number;
}

/** Weeks before the first that it is tried on. */
const warmUp = 8;
/** Weeks it has to be tried on before it is believed. */
const fewestTrials = 12;
/** What part of the last week may go into the level: a steady office forgets slowly, a restless one quickly. */
const weights = [0.1, 0.2, 0.35, 0.5, 0.7, 0.9];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * What each week was told to be by those before it alone, and the week after the last: simple exponential smoothing (Hyndman and
 * Athanasopoulos, Forecasting, 3rd ed., §8.1) with the weight that had erred least until then.
 * @returns one more than `weeks`; the first is the first week itself
 */
export const toldWeeks = (weeks: readonly number[]): number[] => {
  const [first = 0] = weeks;
  const tracks = weights.map((weight) => ({ weight, level: first, erred: 0 }));
  const told = [first];
  for (const count of weeks) {
    for (const track of tracks) {
      track.erred += Math.abs(count - track.level);
      track.level += track.weight * (count - track.level);
    }
    told.push(tracks.reduce((best, track) => (track.erred < best.erred ? track : best)).level);
  }
  return told;
};

/**
 * Next week's load from the weeks before it, oldest first. It is tried on every week of its own past, each from what was known then;
 * where it is no better than the naive forecast there it says nothing.
 * @returns null: too short a past, or no better
 */
export const forecastLoad = (weeks: readonly number[]): LoadForecast | null => {
  const told = toldWeeks(weeks);
  const tried = weeks.map((_, week) => week).filter((week) => week >= warmUp);
  if (tried.length < fewestTrials) return null;
  const errors = tried.map((week) => (weeks[week] ?? 0) - (told[week] ?? 0));
  const error = mean(errors.map(Math.abs));
  const naiveError = mean(tried.map((week) => Math.abs((weeks[week] ?? 0) - (weeks[week - 1] ?? 0))));
  if (error >= naiveError) return null;
  const expected = told[weeks.length] ?? 0;
  const sorted = [...errors].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return {
    expected: Math.round(expected),
    low: Math.max(0, Math.floor(expected + Math.min(0, at(0.05)))),
    high: Math.ceil(expected + Math.max(0, at(0.95))),
    error,
    naiveError,
  };
};
