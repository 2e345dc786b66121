import { environmentOf } from '#shared/environment/environment.ts';
import { openBenchPage } from './browser.ts';
import type { PageBench } from './page-bench.ts';
import { median, printTable } from './table.ts';

const { MAKTAB_BENCH_ROWS: count } = environmentOf('measures').parse(process.env);
const { page, close } = await openBenchPage();
const times = await page.evaluate(
  (rows) => (globalThis as unknown as { bench: PageBench }).bench.benchRows(rows),
  count,
);
await close();
printTable(
  `${count.toLocaleString('en')} requests in the local database (median of 15; through the data worker)`,
  'raw IndexedDB',
  Object.entries(times).map(([what, { ours, baseline }]) => ({
    what,
    ours: median(ours),
    baseline: median(baseline),
    unit: 'ms',
  })),
);
