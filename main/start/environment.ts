import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { environmentOf, withoutEmpty } from '#shared/environment/environment.ts';
import { readScanSetup, type ScanSetup } from '#main/services/scanning/scan-environment.ts';

/** Root of the checkout. */
export const root = join(import.meta.dirname, '..', '..');

/** What `npm start` takes from the environment; other variables pass through to the sync server untouched. */
const environment = environmentOf('start').transform((read) => ({
  port: read.MAKTAB_PORT,
  syncPort: read.MAKTAB_SYNC_PORT,
  idpPort: read.MAKTAB_IDP_PORT,
  demoMailPort: read.MAKTAB_DEMO_MAIL_PORT,
  dataDir: resolve(root, read.MAKTAB_DATA_DIR),
  shell: read.MAKTAB_SHELL,
  open: read.MAKTAB_OPEN === '1',
  demoRequests: read.MAKTAB_DEMO_REQUESTS,
  /** Made up for this run when absent, since seeding goes through the front door. */
  admin: read.MAKTAB_ADMIN ?? `maktab:${randomBytes(24).toString('base64url')}`,
}));
export type StartEnvironment = z.infer<typeof environment> & { scanning: ScanSetup };

/** Thrown to end the start with one sentence for the person and exit code 1. */
export class StartFailure extends Error {}

/** Reads the start's settings. Throws a {@link StartFailure} naming each wrong variable. An empty variable counts as absent. */
export const readEnvironment = (variables: NodeJS.ProcessEnv): StartEnvironment => {
  const given = withoutEmpty(variables);
  try {
    return { ...environment.parse(given), scanning: readScanSetup(given) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const wrong = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartFailure(`Wrong settings.\n  ${wrong.join('\n  ')}`);
  }
};
