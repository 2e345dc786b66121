import { readFileSync } from 'node:fs';
import { forecastLoad, toldWeeks } from '#shared/domain/learning/load-forecast.ts';
import { isBetterThanPromise, settleTimes } from '#shared/domain/learning/settle-times.ts';
import { printTable } from './table.ts';

/**
 * Learning from the past beside the naive forecast. Load: real reports, each week told from those before it; naive: as many as the week
 * before. Times: real reports have no end, so made ones; naive: the promise.
 */
const weekMs = 7 * 86_400_000;
const warmUp = 8;
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

const reports = readFileSync(new URL('data/reported-days.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [day = '', place = ''] = line.split(',');
    return { week: Math.floor(Date.parse(day) / weekMs), place };
  });
const [first, last] = [
  Math.min(...reports.map(({ week }) => week)),
  Math.max(...reports.map(({ week }) => week)),
];
/** Whole weeks, oldest first. */
const weeksOf = (of: readonly { week: number }[]): number[] =>
  Array.from({ length: last - first - 1 }, (_, n) => of.filter(({ week }) => week === first + 1 + n).length);

const errorsOf = (weeks: readonly number[]) => {
  const told = toldWeeks(weeks);
  const tried = weeks.map((_, n) => n).filter((n) => n >= warmUp);
  return {
    ours: mean(tried.map((n) => Math.abs((weeks[n] ?? 0) - (told[n] ?? 0)))),
    naive: mean(tried.map((n) => Math.abs((weeks[n] ?? 0) - (weeks[n - 1] ?? 0)))),
  };
};
const places = [...new Set(reports.map(({ place }) => place))].map((place) =>
  weeksOf(reports.filter((report) => report.place === place)),
);
const city = errorsOf(weeksOf(reports));
const each = places.map(errorsOf);
const spoken = places.filter((weeks) => forecastLoad(weeks) !== null).map(errorsOf);

let seed = 20_261_130;
const next = (): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return (seed + 1) / 4_294_967_297;
};
/** Hours around a middle, with the long tail that work has. */
const lognormal = (middle: number, spread: number): number =>
  middle * Math.exp(spread * Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()));
const kinds = Array.from({ length: 400 }, (_, n) => {
  const promise = [16, 24, 40, 120][n % 4] ?? 16;
  const pace = [0.3, 0.7, 1, 2.5][Math.floor(n / 4) % 4] ?? 1;
  return { promise, hours: Array.from({ length: 150 }, () => lognormal(promise * pace, 0.5)) };
});
const loss = (actual: number, told: number) =>
  actual >= told ? 0.9 * (actual - told) : 0.1 * (told - actual);
const cut = 100;
const told = kinds.flatMap(({ promise, hours }) => {
  const courses = hours
    .slice(0, cut)
    .map((one, n) => ({ receivedAt: new Date(n * weekMs).toISOString(), hours: one, age: 10_000 }));
  const found = settleTimes(courses, promise);
  const later = hours.slice(cut);
  return found?.expectation && isBetterThanPromise(hours.slice(0, cut), promise)
    ? [{ promise, later, days: found.expectation, ninth: found.ninth.value }]
    : [];
});

printTable('Learning from the past (mean error)', 'naive', [
  {
    what: `next week, the city (${forecastLoad(weeksOf(reports)) ? 'it speaks' : 'it is silent'})`,
    ours: city.ours,
    baseline: city.naive,
    unit: '',
  },
  {
    what: `next week, each of ${String(places.length)} arrondissements`,
    ours: mean(each.map(({ ours }) => ours)),
    baseline: mean(each.map(({ naive }) => naive)),
    unit: '',
  },
  {
    what: `  where it speaks (${String(spoken.length)})`,
    ours: mean(spoken.map(({ ours }) => ours)),
    baseline: mean(spoken.map(({ naive }) => naive)),
    unit: '',
  },
  {
    what: `ninth decile of later requests, ${String(told.length)} of ${String(kinds.length)} kinds told (pinball)`,
    ours: mean(told.flatMap(({ later, ninth }) => later.map((one) => loss(one, ninth)))),
    baseline: mean(told.flatMap(({ later, promise }) => later.map((one) => loss(one, promise)))),
    unit: 'h',
  },
  {
    what: 'citizens told days that were kept',
    ours: 100 * mean(told.flatMap(({ later, days }) => later.map((one) => Number(one <= days * 8)))),
    baseline: 100 * mean(told.flatMap(({ later, promise }) => later.map((one) => Number(one <= promise)))),
    unit: '%',
    higherIsBetter: true,
  },
]);
