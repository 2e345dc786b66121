import HttpAdapter from 'pouchdb-adapter-http';
import IdbAdapter from 'pouchdb-adapter-idb';
import PouchDB from 'pouchdb-core';
import Replication from 'pouchdb-replication';
import type { Person } from '#shared/documents/reference-data.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { benchKey } from './bench-key.ts';
import { connectDeskData } from '#renderer/data/connect.ts';

PouchDB.plugin(HttpAdapter).plugin(IdbAdapter).plugin(Replication);

/** Milliseconds until the desk of a person holds `count` requests, from an empty profile. */
export const firstSyncOfMaktab = async (
  syncUrl: string,
  token: string,
  person: Person,
  count: number,
): Promise<number> => {
  const start = performance.now();
  const data = connectDeskData();
  const session = {
    person,
    storeId: `bench-${String(Math.random())}`,
    key: benchKey,
    syncUrl,
    version: 'bench',
  };
  const close = await data.open(session, () => Promise.resolve({ kind: 'token', token, seconds: 600 }));
  const one = { ...everything, offset: 0, limit: 1 };
  await new Promise<void>((resolve) => {
    const look = async () => {
      const { total } = await data.queryQueue(one);
      if (total >= count) resolve();
    };
    void data.watchRows(() => void look());
    void look();
  });
  const took = performance.now() - start;
  await close();
  return took;
};

/** Milliseconds until PouchDB (idb) holds the same documents, from the same server. */
export const firstSyncOfPouch = async (databaseUrl: string, count: number): Promise<number> => {
  const local = new PouchDB(`pouch-${String(Math.random())}`, { adapter: 'idb' });
  const start = performance.now();
  // The server gives no cookies to pages of another port; Basic credentials stand in the address.
  const remote = new PouchDB(databaseUrl, {
    fetch: (url, options) => fetch(url, { ...options, credentials: 'omit' }),
  });
  await local.replicate.from(remote, { batch_size: 1000 });
  const took = performance.now() - start;
  const { doc_count: got } = await local.info();
  if (got < count) throw new Error(`PouchDB holds ${String(got)} of ${String(count)}`);
  await local.destroy();
  return took;
};
