import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { environmentOf } from '#shared/environment/environment.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { aServer } from '#test/people/server.ts';
import { openBenchPage } from './browser.ts';
import { makeRequests } from './made-requests.ts';
import type { PageBench } from './page-bench.ts';
import { median, printTable } from './table.ts';

const { MAKTAB_BENCH_SYNC: count } = environmentOf('measures').parse(process.env);
const repeats = 3;
const perWrite = 1000;
const agent = 'per-anfa-agent-1';

const dataDir = mkdtempSync(join(tmpdir(), 'maktab-bench-'));
const server = await aServer({ dataDir, clock: () => new Date().toISOString() });
await server.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = server.app.server.address() as AddressInfo;
const { authorization } = await server.signIn(agent);
await server.store.ensureDatabase('requests-anfa');
const requests = makeRequests(count);
for (let n = 0; n < count; n += perWrite)
  await server.store.writeDocuments(
    'requests-anfa',
    requests.slice(n, n + perWrite).map((request) => ({ ...request })),
  );
const person = buildReferenceData().people.people.find((one) => one.id === agent);
const ours: number[] = [];
const baseline: number[] = [];
for (let turn = 0; turn < repeats; turn += 1) {
  const { page, close } = await openBenchPage();
  const parts = {
    syncUrl: `http://127.0.0.1:${String(port)}`,
    database: `http://admin:secret@127.0.0.1:${String(port)}/db/requests-anfa`,
    token: authorization.replace('Bearer ', ''),
    person,
    count,
  };
  const maktab = () =>
    page.evaluate(
      (given) =>
        given.person
          ? (globalThis as unknown as { bench: PageBench }).bench.firstSyncOfMaktab(
              given.syncUrl,
              given.token,
              given.person,
              given.count,
            )
          : Number.NaN,
      parts,
    );
  const pouch = () =>
    page.evaluate(
      (given) =>
        (globalThis as unknown as { bench: PageBench }).bench.firstSyncOfPouch(given.database, given.count),
      parts,
    );
  // In turns, so that neither always runs on the warmer machine.
  if (turn % 2 === 0) {
    ours.push(await maktab());
    baseline.push(await pouch());
  } else {
    baseline.push(await pouch());
    ours.push(await maktab());
  }
  await close();
}
printTable(
  `First sync of ${count.toLocaleString('en')} requests from the same server (median of ${String(repeats)})`,
  'PouchDB/idb',
  [
    {
      what: 'until all are in the list',
      ours: median(ours) / 1000,
      baseline: median(baseline) / 1000,
      unit: 's',
    },
  ],
);
await server.close();
rmSync(dataDir, { recursive: true, force: true });
