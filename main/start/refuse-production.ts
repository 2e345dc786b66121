import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withoutEmpty } from '#shared/environment/environment.ts';
import { root, type StartEnvironment, StartFailure } from './environment.ts';

const instead =
  'For a city’s own server and directory: npm run sync-server (docs/deploy-sso.md). For the demo: a folder of its own (MAKTAB_DATA_DIR), without that variable.';

/** What the server's own command says of the store. */
const natureOf = (settings: StartEnvironment): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join('sync-server', 'cli.ts'), 'store'], {
      cwd: root,
      env: { ...process.env, MAKTAB_DATA_DIR: settings.dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', () => resolve(said.trim()));
  });

/**
 * This start is the demo's, and everybody knows its password: it touches nothing that is a city's. Called before anything is
 * written to the data folder or started.
 * @throws StartFailure
 */
export const refuseProduction = async (
  settings: StartEnvironment,
  variables: NodeJS.ProcessEnv,
): Promise<void> => {
  const given = withoutEmpty(variables);
  if (given['MAKTAB_SSO_FILE'] !== undefined)
    throw new StartFailure(
      `MAKTAB_SSO_FILE is set, and this start would sign people in at the demo directory. ${instead}`,
    );
  if (given['MAKTAB_DEMO'] === '0')
    throw new StartFailure(`MAKTAB_DEMO is 0, and this start is the demo’s. ${instead}`);
  const hasStore =
    given['MAKTAB_COUCHDB_URL'] !== undefined || existsSync(join(settings.dataDir, 'store.sqlite'));
  if (!hasStore) return;
  const nature = await natureOf(settings);
  if (nature === 'demo' || nature === 'empty') return;
  throw new StartFailure(
    nature === 'production'
      ? `${settings.dataDir} holds a real city’s data; the demo does not open it. ${instead}`
      : `What the store of ${settings.dataDir} is could not be read; the lines above say why.`,
  );
};
