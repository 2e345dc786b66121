/**
 * `npm run advisories`: asks the registry for known weaknesses of what is shipped. Exit code 1: there is one that is high or
 * critical. A registry that does not answer (no network, a mirror without that route) is said and is no failure.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { shippedPackages } from '../licences/shipped.ts';
import { readAudit } from './read-audit.ts';

const longestMs = 90_000;
const root = join(import.meta.dirname, '..', '..');
const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000'], {
  cwd: root,
  encoding: 'utf8',
  timeout: longestMs,
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const verdict = readAudit(stdout, new Set(shippedPackages(root).map(({ folder }) => folder)));
if (verdict.kind === 'unanswered') console.log(`advisories: the registry did not answer (${verdict.why}).`);
else {
  for (const line of verdict.dangerous) console.error(`advisories: ${line}`);
  console.log(
    `advisories: ${String(verdict.dangerous.length)} high or critical in what is shipped, ${String(verdict.others)} lesser or in tools.`,
  );
  process.exitCode = verdict.dangerous.length > 0 ? 1 : 0;
}
