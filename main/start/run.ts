/** The start itself: sync server, demo city, workbench, window; and the end of all of them. */
import { join } from 'node:path';
import { startNodeHost } from '#main/node-host/server.ts';
import type { NodeHostOptions } from '#main/node-host/server.ts';
import { seedDemoCity, planSeeding } from './demo-city.ts';
import { ensureBuilt } from './build.ts';
import { readEnvironment, root, StartFailure } from './environment.ts';
import { portTaken } from './child.ts';
import { refuseProduction } from './refuse-production.ts';
import { startAgainLine, startDirectory, startMailServer, startSyncServer } from './sync-server.ts';
import { chooseShell, openBrowser, openElectron } from './shells.ts';

/** What is running, in the order it was started; ended in the reverse order. */
const running: (() => Promise<void>)[] = [];
const ending = new AbortController();

const endAll = async (code: number): Promise<void> => {
  if (ending.signal.aborted) return;
  ending.abort();
  for (const stop of running.reverse()) await stop().catch((error: unknown) => console.error(String(error)));
  process.exit(code);
};

const openWorkbench = (options: NodeHostOptions) =>
  startNodeHost(options).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? portTaken(options.port, 'MAKTAB_PORT') : error;
  });

const start = async (): Promise<void> => {
  const settings = readEnvironment(process.env);
  await refuseProduction(settings, process.env);
  const shell = await chooseShell(settings);
  await ensureBuilt();
  const planned = await planSeeding(settings, new Date());
  const directory = await startDirectory(settings);
  running.push(() => directory.stop());
  const mail = await startMailServer(settings);
  running.push(() => mail.stop());
  const sync = await startSyncServer(settings);
  running.push(() => sync.stop());
  sync.onDeath((how) => {
    if (ending.signal.aborted) return;
    console.error(
      `The sync server ended (${how}); the workbench goes on offline. Start it again with: ${startAgainLine(settings, sync.url)}`,
    );
  });
  const host = await openWorkbench({
    port: settings.port,
    dataDir: settings.dataDir,
    rendererDir: join(root, 'dist', 'renderer'),
    syncUrl: sync.url,
    demo: true,
    scanning: settings.scanning,
  });
  running.push(() => host.stop());
  if (planned !== null) await seedDemoCity(settings, sync.url, planned, ending.signal);
  if (ending.signal.aborted) return;
  console.log(`Citizens’ mailboxes of the demo: ${mail.url}/`);
  console.log(`Maktab ready: ${host.url}/`);
  if (shell.kind === 'electron') {
    const electron = await openElectron(shell.binary, { syncUrl: sync.url, dataDir: settings.dataDir });
    running.push(() => electron.stop());
    electron.onClose(() => void endAll(0));
  } else if (settings.open) openBrowser(`${host.url}/`);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void endAll(0));
start().catch(async (error: unknown) => {
  if (ending.signal.aborted) return;
  console.error(error instanceof StartFailure ? error.message : error);
  await endAll(1);
});
