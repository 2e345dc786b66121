/**
 * Which of many findings may be told so that, of those told, no more than `rate` are expected to be chance.
 * Source: Benjamini and Hochberg, J. R. Stat. Soc. B 57 (1995), 289–300.
 */
export const withoutFalseDiscoveries = <Finding extends { pValue: number }>(
  findings: readonly Finding[],
  rate: number,
): Finding[] => {
  const ordered = [...findings].sort((a, b) => a.pValue - b.pValue);
  const last = ordered.findLastIndex(({ pValue }, n) => pValue <= (rate * (n + 1)) / ordered.length);
  return ordered.slice(0, last + 1);
};
