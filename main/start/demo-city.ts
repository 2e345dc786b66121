import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '#shared/documents/time.ts';
import { root, StartFailure } from './environment.ts';
import type { StartEnvironment } from './environment.ts';
import { nodeArguments, ownGroup } from './child.ts';
import { mailFolder } from './sync-server.ts';

/** `<dataDir>/demo-city.json`: which demo city this store is to hold, and whether all of it is there. */
const plan = z.object({
  requests: z.int().min(0),
  /** The moment the city is seen from; kept, so that a seeding cut short goes on with the same commands. */
  now: instant,
  done: z.boolean(),
});
export type DemoPlan = z.infer<typeof plan>;

const planFile = (settings: StartEnvironment) => join(settings.dataDir, 'demo-city.json');
const write = (settings: StartEnvironment, value: DemoPlan) =>
  writeFile(planFile(settings), `${JSON.stringify(value)}\n`);

/**
 * Decides, before the server opens the store, whether to seed: a new data folder gets a plan, a cut-short seeding goes on,
 * and a store that was there already is left alone (`null`).
 */
export const planSeeding = async (settings: StartEnvironment, now: Date): Promise<DemoPlan | null> => {
  await mkdir(settings.dataDir, { recursive: true });
  const written = await readFile(planFile(settings), 'utf8').catch(() => null);
  if (written !== null) {
    const known = plan.safeParse(JSON.parse(written));
    if (!known.success)
      throw new StartFailure(`${planFile(settings)} is not readable; remove it to go on without seeding.`);
    return known.data.done ? null : known.data;
  }
  if ((await readdir(settings.dataDir)).length > 0 || settings.demoRequests === 0) return null;
  const made = { requests: settings.demoRequests, now: now.toISOString(), done: false };
  await write(settings, made);
  return made;
};

/** Fills the store with the planned city through the server's import door. Throws a {@link StartFailure} when that fails. */
export const seedDemoCity = async (
  settings: StartEnvironment,
  syncUrl: string,
  planned: DemoPlan,
  signal: AbortSignal,
): Promise<void> => {
  const child = spawn(
    process.execPath,
    [
      ...nodeArguments(join('sync-server', 'demo', 'seed.ts')),
      '--sync',
      syncUrl,
      '--now',
      planned.now,
      '--requests',
      String(planned.requests),
    ],
    {
      cwd: root,
      detached: ownGroup,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        MAKTAB_ADMIN: settings.admin,
        MAKTAB_DEMO_MAIL_DIR: mailFolder(settings),
      },
      signal,
    },
  );
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
  if (signal.aborted) return;
  if (code !== 0) throw new StartFailure('The demo city could not be seeded; the lines above say why.');
  await write(settings, { ...planned, done: true });
};
