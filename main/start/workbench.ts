/**
 * `npm run workbench`: the browser shell alone, on a PC of the city, before the city's own server (`MAKTAB_SYNC_URL`). For machines
 * on which Electron is not to be had.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { environmentOf, withoutEmpty } from '#shared/environment/environment.ts';
import { startNodeHost } from '#main/node-host/server.ts';
import { readScanSetup } from '#main/services/scanning/scan-environment.ts';
import { ensureBuilt } from './build.ts';
import { portTaken } from './child.ts';
import { root, StartFailure } from './environment.ts';
import { openBrowser } from './shells.ts';

const start = async (): Promise<void> => {
  const given = withoutEmpty(process.env);
  const settings = environmentOf('workbench').parse(given);
  const rendererDir = settings.MAKTAB_RENDERER_DIR ?? join(root, 'dist', 'renderer');
  if (settings.MAKTAB_RENDERER_DIR === undefined) await ensureBuilt();
  const host = await startNodeHost({
    port: settings.MAKTAB_PORT,
    dataDir: settings.MAKTAB_DESK_DIR ?? join(homedir(), '.maktab'),
    rendererDir,
    syncUrl: settings.MAKTAB_SYNC_URL,
    demo: settings.MAKTAB_DEMO === '1',
    scanning: readScanSetup(given),
  }).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? portTaken(settings.MAKTAB_PORT, 'MAKTAB_PORT') : error;
  });
  const end = () => void host.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  console.log(`Maktab ready: ${host.url}/ (server ${settings.MAKTAB_SYNC_URL})`);
  if (settings.MAKTAB_OPEN === '1') openBrowser(`${host.url}/`);
};

start().catch((error: unknown) => {
  if (error instanceof z.ZodError)
    for (const { path, message } of error.issues) console.error(`${path.join('.')}: ${message}`);
  else console.error(error instanceof StartFailure ? error.message : error);
  process.exit(1);
});
