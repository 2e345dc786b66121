import { join } from 'node:path';
import { z } from 'zod';
import { readScanSetup } from '#main/services/scanning/scan-environment.ts';
import { startNodeHost } from '#main/node-host/server.ts';

/** The browser shell as a process of its own, for tests that kill it. */
const given = z
  .object({
    HOST_DATA_DIR: z.string().min(1),
    HOST_SYNC_URL: z.url(),
    HOST_SCAN_FOLDERS: z.string().default(''),
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
  scanning: readScanSetup({ MAKTAB_SCAN_FOLDERS: given.HOST_SCAN_FOLDERS }),
});
console.log(`Host ready: ${host.url}`);
