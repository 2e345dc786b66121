import { join } from 'node:path';
import { z } from 'zod';
import { startNodeHost } from '#main/node-host/server.ts';

/** The browser shell as a process of its own, for tests that kill it. */
const given = z.object({ HOST_DATA_DIR: z.string().min(1), HOST_SYNC_URL: z.url() }).parse(process.env);
const host = await startNodeHost({
  port: 0,
  dataDir: given.HOST_DATA_DIR,
  rendererDir: join(import.meta.dirname, '..', '..', '..', 'renderer'),
  syncUrl: given.HOST_SYNC_URL,
  demo: true,
});
console.log(`Host ready: ${host.url}`);
