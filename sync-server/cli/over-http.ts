import { z } from 'zod';
import type { Config } from '../config.ts';
import { CliProblem } from './problem.ts';

const retentionReport = z.object({
  archived: z.array(z.object({ office: z.string(), reference: z.string() })),
  anonymised: z.array(z.object({ office: z.string(), reference: z.string() })),
});
const personReport = z.object({ id: z.string(), active: z.boolean(), sessionsEnded: z.number() });

/** Asks the running server as its administrator (MAKTAB_ADMIN). @throws CliProblem */
export const post = async (config: Config, path: string, body: unknown): Promise<unknown> => {
  if (!config.administrator)
    throw new CliProblem('MAKTAB_ADMIN or MAKTAB_ADMIN_FILE is not set: the server would not let this in.');
  const { name, password } = config.administrator;
  const url = `http://${config.host}:${String(config.port)}${path}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new CliProblem(
      `No server answers at ${url}. Is it running? MAKTAB_SYNC_HOST and MAKTAB_SYNC_PORT say where.`,
    );
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    const { reason } = z.object({ reason: z.string() }).catch({ reason: 'unknown' }).parse(answer);
    throw new CliProblem(`The server refused (${String(response.status)}): ${reason}`);
  }
  return answer;
};

/** `maktab retention --dry-run|--run`: what the rules would do, or do it. */
export const retentionCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const [flag, ...more] = args;
  if (more.length > 0 || (flag !== '--dry-run' && flag !== '--run'))
    throw new CliProblem('Usage: maktab retention --dry-run | --run');
  const dryRun = flag === '--dry-run';
  const report = retentionReport.parse(await post(config, '/admin/retention', { dryRun }));
  for (const what of ['archived', 'anonymised'] as const) {
    console.log(`${dryRun ? 'Would be ' : ''}${what}: ${String(report[what].length)}`);
    for (const { office, reference } of report[what]) console.log(`  ${office}  ${reference}`);
  }
  return 0;
};

/** `maktab person put-out|let-in ID`: closes an account here at once, or opens it again. */
export const personCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const [action, id, ...more] = args;
  if (id === undefined || more.length > 0 || (action !== 'put-out' && action !== 'let-in'))
    throw new CliProblem('Usage: maktab person put-out ID | maktab person let-in ID');
  const path = `/admin/people/${encodeURIComponent(id)}/${action}`;
  const report = personReport.parse(await post(config, path, {}));
  const ended = report.active
    ? ''
    : ` ${String(report.sessionsEnded)} sign-ins ended; their PCs lock at the next contact.`;
  console.log(`${report.id} ${report.active ? 'may come in again' : 'is put out'}.${ended}`);
  return 0;
};
