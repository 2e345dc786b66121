import { join } from 'node:path';
import { z } from 'zod';
import { startNodeHost } from '#main/node-host/server.ts';

/** The browser shell as a process of its own, for tests that kill it. */
const given = z
  .object({
    HOST_DATA_DIR: z.string().min(1),
    HOST_SYNC_URL: z.url(),
    HOST_PORT: z.coerce.number().default(0),
    HOST_RENDERER_DIR: z.string().default(join(import.meta.dirname, '..', '..', '..', 'renderer')),
  })
  .parse(process.env);
const host = await startNodeHost({
  port: given.HOST_PORT,
  dataDir: given.HOST_DATA_DIR,
  rendererDir: given.HOST_RENDERER_DIR,
  syncUrl: given.HOST_SYNC_URL,
  demo: true,
});
console.log(`Host ready: ${host.url}`);
