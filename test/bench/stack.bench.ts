import { monitorEventLoopDelay } from 'node:perf_hooks';
import { analysePage } from '#main/services/paper/analyse-page.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters } from '#test/people/letters/letters.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';

/** `npm run bench stack`: 300 pages; another number behind it. The first part warms up and is not counted. */
const wanted = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 300);
const warmUp = 2;
/** Every so many pages are read as well: reading is the longer work, and the same for each. */
const readEvery = 10;

await useLetterFonts();
const sheets = await Promise.all(
  ownLetters.map(async ({ lines, language }) =>
    scanLetter(await drawLetter({ lines, language, stamp: true }), { dpi: 300, degrees: 1, noise: 8 }),
  ),
);
const works = new PaperWorks();
const never = new AbortController().signal;
const delay = monitorEventLoopDelay({ resolution: 5 });
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const mebibytes = () => process.memoryUsage.rss() / 1024 / 1024;

let [preparing, reading, read] = [0, 0, 0];
const memory: number[] = [];
for (let n = 0; n < wanted + warmUp; n += 1) {
  if (n === warmUp) delay.enable();
  const bytes = sheets[n % sheets.length];
  if (!bytes) throw new Error('No sheet.');
  const before = cpu();
  const page = await analysePage(works, bytes, 0, null, never);
  const prepared = cpu();
  if (n >= warmUp) preparing += prepared - before;
  if (n >= warmUp && n % readEvery === 0) {
    await works.reader.read(page.jpeg, page.language, never);
    reading += cpu() - prepared;
    read += 1;
  }
  if (n >= warmUp) memory.push(mebibytes());
}
await works.close();
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const third = Math.max(1, Math.floor(memory.length / 3));
console.log(`${String(wanted)} pages at 300 dpi through the shell`);
console.log(`  making ready            ${(preparing / wanted).toFixed(2)} CPU s a page`);
console.log(
  `  reading                 ${(reading / Math.max(1, read)).toFixed(2)} CPU s a page (of ${String(read)})`,
);
console.log(`  memory, first third     ${mean(memory.slice(0, third)).toFixed(0)} MB`);
console.log(`  memory, last third      ${mean(memory.slice(-third)).toFixed(0)} MB`);
console.log(
  `  longest wait of the shell ${(delay.max / 1e6).toFixed(0)} ms, 99 % below ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
);
process.exit(0);
