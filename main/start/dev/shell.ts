/** The browser shell of `npm run dev`: a program of its own, so that it can be started again while desks stay open. */
import { join } from 'node:path';
import { environmentOf } from '#shared/environment/environment.ts';
import { startNodeHost } from '#main/node-host/server.ts';
import { readScanSetup } from '#main/services/scanning/scan-environment.ts';
import { type Beginning, beginning, leaving } from './messages.ts';

/** The first thing that `npm run dev` tells. */
const beginningTold = (): Promise<Beginning> =>
  new Promise((resolve) => process.once('message', (message) => resolve(beginning.parse(message))));

const start = async (): Promise<void> => {
  const { dataDir, syncUrl, ...development } = await beginningTold();
  const host = await startNodeHost({
    port: environmentOf('start').parse(process.env).MAKTAB_PORT,
    dataDir,
    rendererDir: join(dataDir, 'no-renderer'),
    syncUrl,
    demo: true,
    scanning: readScanSetup(process.env),
    // The page has no style sheets of a build to print with: the browser's own dialog prints what is on the screen.
    printBrowser: join(dataDir, 'no-browser'),
    development,
  });
  process.on('message', (message) => {
    leaving.parse(message);
    void host.openDesks().then((left) => process.send?.({ openDesks: left }));
  });
  process.once('SIGTERM', () => void host.stop().then(() => process.exit(0)));
  console.log(`Maktab workbench ready: ${host.url}/`);
};

await start();
