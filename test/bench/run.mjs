/** `npm run bench [-- name…]`: runs the benchmarks, each a table with a ratio against a baseline run beside it. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../../main/start/setup.mjs';
import { ensureChromium } from '../chromium.mjs';

const wanted = process.argv.slice(2);
const all = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''));
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}
ensureInstalled();
ensureChromium();
for (const name of wanted.length > 0 ? wanted : all) {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, `${name}.bench.ts`)],
    {
      cwd: join(import.meta.dirname, '..', '..'),
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
