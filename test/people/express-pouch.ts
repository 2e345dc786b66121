import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefault, pouchConstructor, type PouchConstructor } from '#test/people/pouch-constructor.ts';

const startTries = 100;

/** A CouchDB-compatible server that is not ours: express-pouchdb on PouchDB in memory, on a free port. */
export const startExpressPouch = async (): Promise<Server> => {
  const core = await pouchConstructor();
  const dir = mkdtempSync(join(tmpdir(), 'maktab-express-pouch-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const makeApp = (await loadDefault('express-pouchdb')) as (
    pouch: PouchConstructor,
    options: Record<string, unknown>,
  ) => RequestListener;
  // Databases in memory are the process's: without a prefix the next server would find this one's.
  const app = makeApp(core.defaults({ adapter: 'memory', prefix: `${dir}/` }), {
    inMemoryConfig: true,
    mode: 'fullCouchDB',
    logPath: join(dir, 'log.txt'),
    overrideMode: {
      exclude: [
        'routes/fauxton',
        'routes/authentication',
        'routes/authorization',
        'validation',
        'routes/security',
        'routes/session',
        'routes/active-tasks',
        'disk-size',
      ],
    },
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It answers before its own databases are open: the first writes would fail.
  const { port } = server.address() as AddressInfo;
  for (let n = 0; n < startTries; n += 1) {
    const probe = await fetch(`http://127.0.0.1:${String(port)}/probe-${String(n)}`, { method: 'PUT' });
    const said = await probe.text();
    if (probe.ok) return server;
    if (n === startTries - 1) throw new Error(`express-pouchdb does not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return server;
};
