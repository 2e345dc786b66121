import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '#shared/environment/environment.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { requestsOf, watchEntriesOf } from '#sync-server/watch/due-requests.ts';
import { watchDatabase } from '#sync-server/policy/databases.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { openWatchedCity } from '#test/people/watched-city.ts';
import { storeOpenRequests } from './store-open.ts';
import { median, printTable } from './table.ts';

const reference = buildReferenceData();
const few = 10_000;
const { MAKTAB_BENCH_OPEN: many } = environmentOf('measures').parse(process.env);
/** A Monday morning before anything of these requests falls due. */
const quiet = '2026-09-21T09:00:00.000Z';
const perRead = 2000;
const looks = 50;
const milliseconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** A city with so many open requests, gone through once. */
const cityWith = async (count: number, now: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-watch-bench-'));
  const store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  const clock = { now };
  const city = await openWatchedCity(store, clock);
  await storeOpenRequests(store, count, reference);
  await city.watch.catchUp();
  return {
    store,
    city,
    clock,
    end: async () => {
      await city.watch.stop();
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
type City = Awaited<ReturnType<typeof cityWith>>;

const lookCost = async ({ city }: City): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < looks; n += 1)
    times.push(
      await milliseconds(async () => {
        await city.watch.catchUp();
        await city.watch.nextWake();
      }),
    );
  return median(times);
};
/** What one would write first: read what is open and see what is due. */
const scanCost = ({ store, clock }: City): Promise<number> =>
  milliseconds(async () => {
    let due = 0;
    for (let after: string | null = null; ;) {
      const page = await store.readById(watchDatabase, after, perRead);
      const last = page.at(-1);
      if (!last) break;
      after = last._id;
      for (const request of await requestsOf(store, watchEntriesOf(page))) {
        const moment = request && nextMoment(request, reference);
        if (moment && moment.at <= clock.now) due += 1;
      }
    }
    if (due > 0) throw new Error('Something was due.');
  });

const small = await cityWith(few, quiet);
const [smallLook, smallScan] = [await lookCost(small), await scanCost(small)];
await small.end();
const large = await cityWith(many, quiet);
const [largeLook, largeScan] = [await lookCost(large), await scanCost(large)];
await large.end();
printTable('One look of the watch while nothing is due, embedded store', 'scan of what is open', [
  { what: `${few.toLocaleString('en')} open requests`, ours: smallLook, baseline: smallScan, unit: 'ms' },
  { what: `${many.toLocaleString('en')} open requests`, ours: largeLook, baseline: largeScan, unit: 'ms' },
]);
