import { openDB } from 'idb';
import type { Person } from '#shared/documents/reference-data.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import { connectDeskData } from '#renderer/data/connect.ts';
import { Sealer } from '#renderer/data/store/sealer.ts';
import { openDatabase } from '#renderer/data/store/database.ts';
import { everything, type QueueQuery } from '#shared/domain/figures/queue-query.ts';
import { benchKey } from './bench-key.ts';
import { makeRequests } from '../made-requests.ts';
import type { Times } from '../page-bench.ts';

const repeats = 15;
const storeId = 'bench-rows';
const perInsert = 2000;
const windowSize = 100;

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};
const repeated = async (run: () => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) times.push(await timed(run));
  return times;
};
const query = (changes: Partial<QueueQuery>): QueueQuery => ({
  ...everything,
  offset: 0,
  limit: windowSize,
  ...changes,
});

/** Resolves when the desk says no more that it is reading. */
const allRead = (data: DeskData): Promise<void> =>
  new Promise((resolve) => {
    void data.watchSync(({ state }) => {
      if (state.kind !== 'reading') resolve();
    });
  });

/** `count` requests in the local database: the queue's questions to the data worker, beside raw IndexedDB with its own indexes. */
export const benchRows = async (count: number): Promise<Times> => {
  const requests = makeRequests(count);
  const person = buildReferenceData().people.people.find((one) => one.id === 'per-anfa-agent-1') as Person;
  const database = await openDatabase(storeId, await Sealer.open(benchKey));
  for (let n = 0; n < count; n += perInsert)
    await database.requests.bulkInsert(
      requests.slice(n, n + perInsert).map((doc) => ({ id: doc._id, doc: { ...doc } })),
    );
  await database.close();

  const raw = await openDB('raw', 1, {
    upgrade: (made) => {
      const store = made.createObjectStore('requests', { keyPath: '_id' });
      store.createIndex('due', 'due.target');
      store.createIndex('state', 'state');
      store.createIndex('reference', 'reference');
    },
  });
  for (let n = 0; n < count; n += perInsert) {
    const transaction = raw.transaction('requests', 'readwrite');
    for (const request of requests.slice(n, n + perInsert)) void transaction.store.put(request);
    await transaction.done;
  }

  const data = connectDeskData();
  const session = { person, storeId, key: benchKey, syncUrl: 'http://127.0.0.1:9', version: 'bench' };
  const away = () => Promise.resolve({ kind: 'away' as const });
  let close = () => Promise.resolve();
  const open = async () => {
    close = await data.open(session, away);
  };
  const opening = await timed(open);
  // Open, with its first rows to come; the rest is said to be being read.
  const whole = opening + (await timed(() => allRead(data)));
  await close();
  const again = await timed(open);
  const rawOpening = await timed(async () => raw.getAll('requests'));
  const middle = requests[Math.floor(count / 2)];
  const times: Times = {
    'open the desk, no snapshot': { ours: [opening], baseline: [rawOpening] },
    'all rows there, no snapshot': { ours: [whole], baseline: [rawOpening] },
    'open the desk again, from its snapshot': { ours: [again], baseline: [rawOpening] },
    'first 100 rows by time left': {
      ours: await repeated(() => data.queryQueue(query({}))),
      baseline: await repeated(() => raw.getAllFromIndex('requests', 'due', null, windowSize)),
    },
    'rows 50,000 to 50,100': {
      ours: await repeated(() => data.queryQueue(query({ offset: count / 2 }))),
      baseline: await repeated(async () => {
        const cursor = await raw.transaction('requests').store.index('due').openCursor();
        await cursor?.advance(count / 2);
        for (let n = 0; n < windowSize; n += 1) await cursor?.continue();
      }),
    },
    'one state, 100 rows and the total': {
      ours: await repeated(() => data.queryQueue(query({ states: ['in-progress'] }))),
      baseline: await repeated(async () => {
        await raw.getAllFromIndex('requests', 'state', 'in-progress', windowSize);
        await raw.countFromIndex('requests', 'state', 'in-progress');
      }),
    },
    'counts of ten views': {
      ours: await repeated(() =>
        data.countViews(
          Object.fromEntries(
            Array.from({ length: 10 }, (_, n) => [
              `v${String(n)}`,
              query({ only: 'overdue', channels: n % 2 ? ['counter'] : [] }),
            ]),
          ),
        ),
      ),
      baseline: await repeated(async () => {
        for (let n = 0; n < 10; n += 1)
          await raw.countFromIndex('requests', 'due', IDBKeyRange.upperBound(new Date().toISOString()));
      }),
    },
    'search two words': {
      ours: await repeated(() => data.queryQueue(query({ text: 'rats socrate' }))),
      baseline: await repeated(async () => {
        const all = await raw.getAll('requests');
        return all.filter(
          (one: { subject: string; place: { address: string } }) =>
            /rats/i.test(one.subject) && /socrate/i.test(one.place.address),
        );
      }),
    },
    'search a reference': {
      ours: await repeated(() => data.queryQueue(query({ text: middle?.reference ?? '' }))),
      baseline: await repeated(() => raw.getFromIndex('requests', 'reference', middle?.reference ?? '')),
    },
    'open a request': {
      ours: await repeated(() => data.getRequest(middle?._id ?? '')),
      baseline: await repeated(() => raw.get('requests', middle?._id ?? '')),
    },
  };
  await close();
  return times;
};
