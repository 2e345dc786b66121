/** One line of a benchmark: ours and the baseline in the same unit, smaller is better unless `higherIsBetter`. */
export interface BenchLine {
  what: string;
  ours: number;
  baseline: number;
  unit: string;
  higherIsBetter?: boolean;
}
const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** Prints a table; the ratio says how many times better we are than the baseline (below 1: worse). */
export const printTable = (title: string, baseline: string, lines: readonly BenchLine[]): void => {
  console.log(`\n${title}\n`);
  const rows = [
    ['', 'Maktab', baseline, 'times better'],
    ...lines.map(({ what, ours, baseline: other, unit, higherIsBetter }) => [
      what,
      `${round(ours)} ${unit}`,
      `${round(other)} ${unit}`,
      `${round(higherIsBetter ? ours / other : other / ours)} ×`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   '),
    );
};

/** The middle of some measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
