import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { startExpressPouch } from '#test/people/express-pouch.ts';
import { CommandIntake } from '#sync-server/commands/intake.ts';
import { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import { CouchDbStore } from '#sync-server/storage/couchdb/store.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { fixedClock } from '#test/people/commands.ts';
import { describeDocumentStore } from './document-store.ts';

const end = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
/** One for the file: PouchDB's memory is the process's, two of them would share it and not know. */
const couch = await startExpressPouch();
afterAll(() => end(couch));
const openCouch = () => {
  const { port } = couch.address() as AddressInfo;
  return Promise.resolve({
    store: new CouchDbStore(`http://127.0.0.1:${String(port)}/`),
    end: () => Promise.resolve(),
  });
};

describeDocumentStore('the embedded store', () => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-contract-'));
  const store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  return Promise.resolve({
    store,
    end: async () => {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  });
});
describeDocumentStore('a CouchDB-compatible server (express-pouchdb)', openCouch);
const address = process.env['MAKTAB_COUCHDB_URL'];
if (address !== undefined)
  describeDocumentStore('the CouchDB of MAKTAB_COUCHDB_URL', () =>
    Promise.resolve({ store: new CouchDbStore(address), end: () => Promise.resolve() }),
  );

describe('commands in a store without transactions', () => {
  it.each([1, 2, 3])('a batch cut after %i writes is completed when it is sent again', async (written) => {
    const { store } = await openCouch();
    const reference = await ReferenceCache.open(store, { demo: true, clock: fixedClock });
    await store.writeDocuments('city', [
      { _id: 'desk:AA', profile: 'dsk-cut-0001', firstPerson: 'per-anfa-agent-1' },
    ]);
    const intake = new CommandIntake(store, reference, fixedClock);
    const registration = aCommand(aRegistration());
    const note = aCommand({ type: 'note', body: 'vu' }, { requestId: registration.requestId });
    const sender = { person: registration.by, deskId: 'dsk-cut-0001' };
    const transact = store.transact.bind(store);
    store.transact = async (writes) => {
      store.transact = transact;
      await transact(writes.slice(0, written));
      throw new Error('cut');
    };
    await expect(intake.accept([registration, note], sender)).rejects.toThrow('cut');
    const rows = await intake.accept([registration, note], sender);
    expect(rows).toMatchObject([{ verdict: { accepted: true } }, { verdict: { accepted: true } }]);
    const request = await store.getDocument('requests-anfa', registration.requestId);
    expect(request).toMatchObject({ version: 2, state: 'qualified' });
    expect(request?.['events']).toHaveLength(2);
    const stored = await store.getDocuments('commands-anfa', [registration._id, note._id]);
    expect(stored).toMatchObject([{ _id: registration._id }, { _id: note._id }]);
  });
});
