import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readScanSetup, type ScanSetup } from '#main/services/scanning/scan-environment.ts';

/** Root of the checkout. */
export const root = join(import.meta.dirname, '..', '..');

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

/** What `npm start` takes from the environment; other variables pass through to the sync server untouched. */
const environment = z
  .object({
    MAKTAB_PORT: port(4310),
    MAKTAB_SYNC_PORT: port(4312),
    MAKTAB_IDP_PORT: port(4313),
    MAKTAB_DATA_DIR: z.string().min(1).default('.maktab'),
    MAKTAB_SHELL: z.enum(['auto', 'electron', 'browser']).default('auto'),
    MAKTAB_OPEN: z.enum(['0', '1']).default('1'),
    MAKTAB_DEMO_REQUESTS: z.coerce.number().int().min(0).max(5000).default(5000),
    /** Server administrator `name:password`; made up for this run when absent, since seeding goes through the front door. */
    MAKTAB_ADMIN: z
      .string()
      .regex(/^[^:]+:.+$/)
      .default(() => `maktab:${randomBytes(24).toString('base64url')}`),
  })
  .transform((read) => ({
    port: read.MAKTAB_PORT,
    syncPort: read.MAKTAB_SYNC_PORT,
    idpPort: read.MAKTAB_IDP_PORT,
    dataDir: resolve(root, read.MAKTAB_DATA_DIR),
    shell: read.MAKTAB_SHELL,
    open: read.MAKTAB_OPEN === '1',
    demoRequests: read.MAKTAB_DEMO_REQUESTS,
    admin: read.MAKTAB_ADMIN,
  }));
export type StartEnvironment = z.infer<typeof environment> & { scanning: ScanSetup };

/** Thrown to end the start with one sentence for the person and exit code 1. */
export class StartFailure extends Error {}

/** Reads the start's settings. Throws a {@link StartFailure} naming each wrong variable. An empty variable counts as absent. */
export const readEnvironment = (variables: NodeJS.ProcessEnv): StartEnvironment => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  try {
    return { ...environment.parse(given), scanning: readScanSetup(given) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const wrong = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartFailure(`Wrong settings.\n  ${wrong.join('\n  ')}`);
  }
};
