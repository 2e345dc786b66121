/**
 * `npm test`: sets itself up, then runs every suite and says in one closing line how many tests passed.
 * `--quick` runs unit and contract tests only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../main/start/setup.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDebianProgram } from './debian.mjs';

const root = join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const reports = join(root, 'test-results', 'reports');

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** Passed, failed and skipped as a runner's own JSON report counts them; a missing report counts as one failure. */
const counted = (file, read) => {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
};
const vitest = (name, args) => {
  const file = join(reports, `${name}.json`);
  const ok = run('npx', [
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return {
    name,
    ok,
    ...counted(file, (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests,
      skipped: r.numPendingTests,
    })),
  };
};
const playwright = (name, config) => {
  const file = join(reports, `${name}.json`);
  const ok = run('npx', ['playwright', 'test', '--config', config, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return {
    name,
    ok,
    ...counted(file, (r) => ({
      passed: r.stats.expected + r.stats.flaky,
      failed: r.stats.unexpected,
      skipped: r.stats.skipped,
    })),
  };
};

const holds = (suite, ending) => readdirSync(join(root, 'test', suite)).some((name) => name.endsWith(ending));

ensureInstalled();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
ensureDebianProgram('/usr/bin/scanimage', 'sane-utils');
const results = [vitest('quick', [])];
if (!quick) {
  if (!run('npm', ['run', '-s', 'advisories']))
    results.push({ name: 'advisories', ok: false, passed: 0, failed: 1, skipped: 0 });
  ensureChromium();
  if (
    existsSync(join(root, 'renderer', 'index.html')) &&
    !run('npx', ['vite', 'build', '--logLevel', 'warn'])
  )
    results.push({ name: 'build', ok: false, passed: 0, failed: 1, skipped: 0 });
  for (const suite of ['fault', 'interop', 'paper'])
    if (holds(suite, '.test.ts')) results.push(vitest(suite, ['--config', `test/${suite}/vitest.config.ts`]));
  if (holds('e2e', '.spec.ts')) results.push(playwright('e2e', 'test/e2e/playwright.config.ts'));
  results.push(playwright('gallery', 'test/screens/gallery.config.ts'));
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const result of results) console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(results.every((result) => result.ok) && sum('passed') > 0 ? 0 : 1);
