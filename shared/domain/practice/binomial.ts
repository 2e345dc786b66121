/** ln(n!) for whole n ≥ 0, kept as it grows. */
const logFactorials: number[] = [0];
const logFactorial = (n: number): number => {
  for (let k = logFactorials.length; k <= n; k += 1)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
};

const probability = (n: number, k: number, share: number): number =>
  Math.exp(
    logFactorial(n) -
      logFactorial(k) -
      logFactorial(n - k) +
      (k === 0 ? 0 : k * Math.log(share)) +
      (n === k ? 0 : (n - k) * Math.log1p(-share)),
  );

/** P(X ≥ k) of n independent trials that each succeed with probability `share` (0 to 1). Exact sum. */
export const atLeast = (n: number, k: number, share: number): number => {
  if (k <= 0) return 1;
  if (k > n || share <= 0) return 0;
  if (share >= 1) return 1;
  let tail = 0;
  for (let x = n; x >= k; x -= 1) tail += probability(n, x, share);
  return Math.min(1, tail);
};

/** The share in [0, 1] at which a growing function of it reaches `level`, to about 1e-9. */
const shareWhere = (grows: (share: number) => number, level: number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (grows(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * Exact interval of a share when k of n trials succeeded.
 * Source: Clopper and Pearson, Biometrika 26 (1934), 404–413.
 */
export const shareInterval = (n: number, k: number, confidence = 0.95): { low: number; high: number } => {
  const each = (1 - confidence) / 2;
  return {
    low: k === 0 ? 0 : shareWhere((share) => atLeast(n, k, share), each),
    high: k === n ? 1 : shareWhere((share) => atLeast(n, k + 1, share), 1 - each),
  };
};
