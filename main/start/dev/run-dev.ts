/** `npm run dev`: what `npm start` starts, from the sources, each part again when it changes. */
import { join } from 'node:path';
import { planSeeding, seedDemoCity } from '../demo-city.ts';
import { readEnvironment, root, StartFailure } from '../environment.ts';
import { refuseProduction } from '../refuse-production.ts';
import { openBrowser } from '../shells.ts';
import { directoryProgram, mailProgram, syncServerProgram } from '../sync-server.ts';
import { changesInTurn } from './changes.ts';
import { startSourcesServer } from './sources-server.ts';
import { WatchedProgram } from './watched-program.ts';

/** A store of its own, small enough to be there in seconds: the one of `npm start` never meets code that is being written. */
const defaults = { MAKTAB_DATA_DIR: '.maktab-dev', MAKTAB_DEMO_REQUESTS: '500', MAKTAB_SHELL: 'browser' };
const watchedFolders = ['main', 'shared', 'sync-server'].map((name) => join(root, name));

/** What is running, in the order it was started; ended in the reverse order. */
const running: (() => Promise<void>)[] = [];
const ending = new AbortController();

const endAll = async (code: number): Promise<void> => {
  if (ending.signal.aborted) return;
  ending.abort();
  for (const stop of running.reverse()) await stop().catch((error: unknown) => console.error(String(error)));
  process.exit(code);
};

const start = async (): Promise<void> => {
  const settings = readEnvironment({ ...defaults, ...process.env });
  await refuseProduction(settings, process.env);
  const planned = await planSeeding(settings, new Date());
  const sources = await startSourcesServer();
  running.push(() => sources.stop());
  const directory = new WatchedProgram(directoryProgram(settings));
  running.push(() => directory.stop());
  await directory.start();
  const mail = new WatchedProgram(mailProgram(settings));
  running.push(() => mail.stop());
  const mailUrl = await mail.start();
  const server = new WatchedProgram(syncServerProgram(settings));
  running.push(() => server.stop());
  const syncUrl = await server.start();
  const shell = new WatchedProgram(
    {
      name: 'The shell',
      script: join('main', 'start', 'dev', 'shell.ts'),
      env: {},
      readyLine: /^Maktab workbench ready: (http:\/\/\S+?)\/?$/,
      port: settings.port,
      portVariable: 'MAKTAB_PORT',
    },
    {
      shell: {
        dataDir: settings.dataDir,
        syncUrl,
        sourcesUrl: sources.url,
        changesUrl: sources.changesUrl,
        nonce: sources.nonce,
      },
      whole: [join(root, 'main', 'services', 'paper')],
    },
  );
  running.push(() => shell.stop());
  const url = await shell.start();
  if (planned !== null) await seedDemoCity(settings, syncUrl, planned, ending.signal);
  if (ending.signal.aborted) return;
  const again = async (files: readonly string[]) => {
    if (ending.signal.aborted) return;
    const concerns = (program: WatchedProgram) => files.some((file) => program.concerns(file));
    // The server knows the directory by keys that are made anew at each start of the directory.
    const isNewDirectory = concerns(directory) && (await directory.restart());
    // Its doors are elsewhere after a restart.
    const isNewMail = concerns(mail) && (await mail.restart());
    if (isNewDirectory || isNewMail || concerns(server)) await server.restart();
    if (concerns(shell) && (await shell.restart())) sources.reload();
  };
  sources.onChange(watchedFolders, changesInTurn(watchedFolders, again));
  console.log(`Citizens’ mailboxes of the demo: ${mailUrl}/`);
  console.log(`Maktab ready: ${url}/ (from the sources; the data is in ${settings.dataDir})`);
  if (settings.open) openBrowser(`${url}/`);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void endAll(0));
start().catch(async (error: unknown) => {
  if (ending.signal.aborted) return;
  console.error(error instanceof StartFailure ? error.message : error);
  await endAll(1);
});
