/** The browser shell of `npm run dev`: a program of its own, so that it can be started again while desks stay open. */
import { join } from 'node:path';
import { z } from 'zod';
import { startNodeHost } from '#main/node-host/server.ts';
import type { KeptDesk } from '#main/node-host/kept-desk.ts';
import { readScanSetup } from '#main/services/scanning/scan-environment.ts';
import { asked } from './messages.ts';

const environment = z.object({
  MAKTAB_PORT: z.coerce.number(),
  MAKTAB_DATA_DIR: z.string(),
  MAKTAB_SYNC_URL: z.url(),
  MAKTAB_DEV_SOURCES: z.url(),
  MAKTAB_DEV_CHANGES: z.url(),
  MAKTAB_DEV_NONCE: z.string(),
});

/** The first thing that `npm run dev` tells. */
const desksBefore = (): Promise<KeptDesk[]> =>
  new Promise((resolve) =>
    process.once('message', (message) => {
      const read = asked.parse(message);
      resolve('reopen' in read ? read.reopen : []);
    }),
  );

const start = async (): Promise<void> => {
  const openDesks = await desksBefore();
  const settings = environment.parse(process.env);
  const host = await startNodeHost({
    port: settings.MAKTAB_PORT,
    dataDir: settings.MAKTAB_DATA_DIR,
    rendererDir: join(settings.MAKTAB_DATA_DIR, 'no-renderer'),
    syncUrl: settings.MAKTAB_SYNC_URL,
    demo: true,
    scanning: readScanSetup(process.env),
    // The page has no style sheets of a build to print with: the browser's own dialog prints what is on the screen.
    printBrowser: join(settings.MAKTAB_DATA_DIR, 'no-browser'),
    development: {
      sourcesUrl: settings.MAKTAB_DEV_SOURCES,
      changesUrl: settings.MAKTAB_DEV_CHANGES,
      nonce: settings.MAKTAB_DEV_NONCE,
      openDesks,
    },
  });
  process.on('message', (message) => {
    if ('leave' in asked.parse(message))
      void host.openDesks().then((left) => process.send?.({ openDesks: left }));
  });
  process.once('SIGTERM', () => void host.stop().then(() => process.exit(0)));
  console.log(`Maktab workbench ready: ${host.url}/`);
};

await start();
