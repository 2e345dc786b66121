import { compareNames, readName } from '#shared/domain/identification/names/compare-names.ts';
import { NameIndex } from '#shared/domain/identification/names/name-index.ts';
import { readPairs } from '#test/people/names/read-pairs.ts';
import { chances } from '#test/people/chances.ts';
import { median, printTable } from './table.ts';

const count = 100_000;
const lists = (['moroccan', 'moroccan-held-out', 'wikidata'] as const).flatMap(readPairs);
const next = chances(7);
const any = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;

/** Ten thousand family names that no list has, as a city has them. */
const syllables = 'ba ki ra mou sa da ha lou ti zi na far gha cha ou id ki za mar ben ka ri'.split(' ');
const families = Array.from(
  { length: 10_000 },
  () => any(syllables) + any(syllables) + any(syllables) + any(syllables),
);
const people = Array.from({ length: count }, (_, at) => {
  const script = next() < 0.5 ? 'latin' : 'arabic';
  const family = next() < 0.4 ? any(families) : any(lists)[script];
  return { id: `cit-${String(at)}`, name: `${any(lists)[script]} ${family}` };
});

const index = new NameIndex();
const slices: number[] = [];
for (let from = 0; from < count; from += 500) {
  const start = performance.now();
  for (const { id, name } of people.slice(from, from + 500)) index.set(id, name);
  slices.push(performance.now() - start);
}

const times: number[] = [];
for (let turn = 0; turn < 60; turn += 1) {
  const whole = any(people).name;
  for (let end = 3; end <= whole.length; end += 1) {
    const start = performance.now();
    index.find(whole.slice(0, end), true);
    times.push(performance.now() - start);
  }
}
const read = people.slice(0, 3000).map(({ name }) => readName(name));
const naive = Array.from({ length: 5 }, () => {
  const asked = readName(any(people).name);
  const start = performance.now();
  for (const name of read) compareNames(asked, name);
  return ((performance.now() - start) * count) / read.length;
});
const sorted = [...times].sort((a, b) => a - b);
const at95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
const each = 'baseline: compared with everybody (3,000, reckoned up)';
const bound = 'baseline: a long task';
printTable(
  `Names: ${count.toLocaleString('en')} people, typed letter by letter (${times.length} letters)`,
  'baseline',
  [
    { what: `a letter, median; ${each}`, ours: median(times), baseline: median(naive), unit: 'ms' },
    { what: `a letter, 95 of 100; ${bound}`, ours: at95, baseline: 50, unit: 'ms' },
    { what: `a letter, slowest; ${bound}`, ours: sorted.at(-1) ?? Number.NaN, baseline: 50, unit: 'ms' },
    { what: `500 people put in, median; ${bound}`, ours: median(slices), baseline: 50, unit: 'ms' },
    { what: `500 people put in, slowest; ${bound}`, ours: Math.max(...slices), baseline: 50, unit: 'ms' },
  ],
);
console.log(`\n${Math.round(process.memoryUsage().heapUsed / 1e6)} MB in use`);
