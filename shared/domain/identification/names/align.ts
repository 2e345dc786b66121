import { soundOf, type Sounds, swapOf } from './sounds.ts';

const l = soundOf('l');
/** An l before the other's first sound: Lamrani is العمراني, whose article was taken off, less likely عمراني. */
const firstL = { definite: 0.05, other: 0.4 };
/** How a word sounds, and whether an article stood before it. */
export interface Spoken {
  sounds: Sounds;
  /** What each sound weighs alone, and all of them. */
  gaps: Float32Array;
  weight: number;
  isDefinite: boolean;
}
const row = new Float64Array(64);
const longest = 60;
/** Sounds more than were typed that the beginning of a word may have. */
const beyond = 3;

/**
 * How alike two words sound, 1 for the same: weighted alignment, what is often confused costs little.
 * @param isBegun the first word may be the beginning of the second only: it is still being typed
 */
export const likeness = (a: Spoken, b: Spoken, isBegun = false): number => {
  const [one, other] = [a.sounds, b.sounds];
  const n = Math.min(one.length, longest);
  const m = Math.min(other.length, isBegun ? n + beyond : longest);
  if (n === 0 || m === 0) return 0;
  const gapOne = b.isDefinite ? firstL.definite : firstL.other;
  const gapOther = a.isDefinite ? firstL.definite : firstL.other;
  row[0] = 0;
  for (let j = 1; j <= m; j += 1) {
    const sound = other[j - 1] ?? 0;
    row[j] = (row[j - 1] ?? 0) + (j === 1 && sound === l ? gapOther : (b.gaps[j - 1] ?? 1));
  }
  for (let i = 1; i <= n; i += 1) {
    const sound = one[i - 1] ?? 0;
    const gap = i === 1 && sound === l ? gapOne : (a.gaps[i - 1] ?? 1);
    let corner: number = row[0] ?? 0;
    row[0] = corner + gap;
    for (let j = 1; j <= m; j += 1) {
      const their = other[j - 1] ?? 0;
      const above = row[j] ?? 0;
      const best = Math.min(
        corner + swapOf(sound, their),
        above + gap,
        (row[j - 1] ?? 0) + (b.gaps[j - 1] ?? 1),
      );
      corner = above;
      row[j] = best;
    }
  }
  let cost = row[m] ?? 0;
  let weight = (a.weight + b.weight) / 2;
  if (isBegun) {
    for (let j = 0; j < m; j += 1) cost = Math.min(cost, row[j] ?? cost);
    weight = a.weight;
  }
  return Math.max(0, 1 - cost / weight);
};
