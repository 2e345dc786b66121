import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CouchDbStore } from '#sync-server/storage/couchdb/store.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { startExpressPouch } from '#test/people/express-pouch.ts';
import { describeWatch } from './watch.ts';

describeWatch('the embedded store', () => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-watch-'));
  const store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  return Promise.resolve({
    store,
    end: async () => {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  });
});
describeWatch('a CouchDB-compatible server (express-pouchdb)', async () => {
  const server = await startExpressPouch();
  const { port } = server.address() as AddressInfo;
  return {
    store: new CouchDbStore(`http://127.0.0.1:${String(port)}/`),
    end: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
});
