import type { AddressInfo } from 'node:net';
import { aCouchServer } from '#test/people/couch.ts';
import { startExpressPouch } from '#test/people/express-pouch.ts';
import { adminHeader } from '#test/people/server.ts';
import { makeRequests } from './made-requests.ts';
import { type BenchLine, median, printTable } from './table.ts';

const batches = 20;
const perBatch = 1000;
const singles = 640;
const clients = 32;

type Call = (method: string, path: string, body?: unknown) => Promise<string>;
const caller =
  (base: string): Call =>
  async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...adminHeader, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)}`);
    return response.text();
  };
const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
};

/** Documents a second of each kind of work against one server. */
const measure = async (call: Call): Promise<Record<string, number>> => {
  const documents = makeRequests(batches * perBatch);
  await call('PUT', '/bench');
  const writing: number[] = [];
  for (let n = 0; n < batches; n += 1) {
    const docs = documents.slice(n * perBatch, (n + 1) * perBatch);
    writing.push(perBatch / (await seconds(() => call('POST', '/bench/_bulk_docs', { docs }))));
  }
  const single = await seconds(() =>
    Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let n = 0; n < singles / clients; n += 1)
          await call('PUT', `/bench/single-${String(client)}-${String(n)}`, {
            ...documents[n],
            _id: `single-${String(client)}-${String(n)}`,
          });
      }),
    ),
  );
  const changes = await seconds(() => call('GET', '/bench/_changes?include_docs=true'));
  const reading = await seconds(async () => {
    for (let n = 0; n < 500; n += 1) await call('GET', `/bench/${documents[n * 7]?._id ?? ''}`);
  });
  return {
    'bulk writes of 1,000': median(writing),
    '32 clients, one document each, one after the other': singles / single,
    '_changes with documents': (batches * perBatch) / changes,
    'reads by id, one client': 500 / reading,
  };
};

const ours = await aCouchServer();
const measured = await measure(caller(ours.bare));
await ours.close();
const other = await startExpressPouch();
const baseline = await measure(caller(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}`));
other.closeAllConnections();
other.close();
printTable(
  'Documents a second through /db/, each write on disk (fsync) before it is answered',
  'express-pouchdb in memory (no disk)',
  Object.entries(measured).map(([what, value]): BenchLine => ({
    what,
    ours: value,
    baseline: baseline[what] ?? 0,
    unit: '/s',
    higherIsBetter: true,
  })),
);
process.exit(0);
