/**
 * Which of many findings may be told so that, of those told, no more than `rate` are expected to be chance.
 * `tests`: how many were made to find them, when that is more.
 * Source: Benjamini and Hochberg, J. R. Stat. Soc. B 57 (1995), 289–300.
 */
export const withoutFalseDiscoveries = <Finding extends { pValue: number }>(
  findings: readonly Finding[],
  rate: number,
  tests = findings.length,
): Finding[] => {
  const ordered = [...findings].sort((a, b) => a.pValue - b.pValue);
  const last = ordered.findLastIndex(({ pValue }, n) => pValue <= (rate * (n + 1)) / tests);
  return ordered.slice(0, last + 1);
};
