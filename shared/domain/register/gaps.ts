import type { NumberGap, RegisterEntry } from '#shared/documents/register.ts';
import { isImportDesk } from './desk-code.ts';

type Numbered = Pick<RegisterEntry, 'book' | 'desk' | 'year' | 'number'>;

/**
 * Numbers of each desk that should have come before the highest one known, and have not: its desk is offline, or entered them
 * for another office. An import numbers its file across all offices, so that it has none.
 * @param entries of both books and any desks and years, in any order
 */
export const numberGaps = (entries: readonly Numbered[]): NumberGap[] => {
  const series = new Map<string, Numbered[]>();
  for (const entry of entries) {
    if (isImportDesk(entry.desk)) continue;
    const key = `${entry.book} ${String(entry.year)} ${entry.desk}`;
    const known = series.get(key);
    if (known) known.push(entry);
    else series.set(key, [entry]);
  }
  return [...series.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, numbered]) => {
      let expected = 1;
      return numbered
        .sort((a, b) => a.number - b.number)
        .flatMap(({ book, desk, year, number }): NumberGap[] => {
          const from = expected;
          expected = number + 1;
          return number > from ? [{ book, desk, year, from, to: number - 1 }] : [];
        });
    });
};
