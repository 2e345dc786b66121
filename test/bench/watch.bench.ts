import { noDesk } from '#shared/domain/register/desk-code.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '#shared/environment/environment.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { requestsOf, entriesOf } from '#sync-server/watch/due-requests.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { aCommand } from '#test/people/commands.ts';
import { openWatchedCity } from '#test/people/watched-city.ts';
import { makeOpenRequests } from './open-requests.ts';
import { median, printTable } from './table.ts';

const reference = buildReferenceData();
const few = 10_000;
const { MAKTAB_BENCH_OPEN: many } = environmentOf('measures').parse(process.env);
const touched = 100_000;
/** A Monday morning before anything of these requests falls due. */
const quiet = '2026-09-21T09:00:00.000Z';
/** Offices are closed: what is due waits, due dates are recalculated all the same. */
const night = '2026-11-24T22:00:00.000Z';
const perWrite = 2000;
const looks = 50;
const milliseconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

let recalculated = 0;
/** A city with so many open requests, gone through once. */
const cityWith = async (count: number, now: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-watch-bench-'));
  const store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  const clock = { now };
  const city = await openWatchedCity(store, clock, {
    recalculated: ({ changed }) => {
      recalculated = changed;
    },
  });
  const byOffice = new Map<string, RequestDocument[]>();
  for (const request of makeOpenRequests(count, reference)) {
    const known = byOffice.get(request.office) ?? [];
    byOffice.set(request.office, known);
    known.push(request);
  }
  for (const [office, requests] of byOffice)
    for (let from = 0; from < requests.length; from += perWrite)
      await store.writeDocuments(
        databaseOf('requests', office),
        requests.slice(from, from + perWrite).map((request) => ({ ...request })),
      );
  const firstTime = await milliseconds(() => city.watch.catchUp());
  return {
    store,
    city,
    clock,
    firstTime,
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
      const page = await store.readById(watchDatabase, after, perWrite);
      const last = page.at(-1);
      if (!last) break;
      after = last._id;
      for (const request of await requestsOf(store, entriesOf(page))) {
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

const busy = await cityWith(touched, night);
const { city, store } = busy;
const holiday = {
  id: 'exceptional',
  kind: 'fixed',
  name: { fr: 'Férié exceptionnel', ar: 'عطلة استثنائية' },
  day: '2026-11-26',
  provisional: false,
};
await city.change('calendar', { holidays: [...reference.calendar.holidays, holiday] });
let isDone = false;
const waits: number[] = [];
const [someone] = await store.readById(databaseOf('requests', 'anfa'), null, 1);
/** Somebody goes on working meanwhile: how long each note waits for its verdict. */
const working = (async () => {
  while (!isDone) {
    const note = aCommand(
      { type: 'note', body: 'vu' },
      { requestId: someone?._id ?? '', doneAt: night, desk: noDesk },
    );
    waits.push(await milliseconds(() => city.send([note], { person: note.by, deskId: null })));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
})();
const seconds = (await milliseconds(() => city.watch.catchUp())) / 1000;
isDone = true;
await working;
console.log(
  `\nOne more holiday, ${touched.toLocaleString('en')} open requests recalculated through the store\n`,
);
console.log(`gone through and rewritten where touched   ${seconds.toFixed(1)} s`);
console.log(`first time, nothing to change              ${(busy.firstTime / 1000).toFixed(1)} s`);
console.log(
  `a note sent meanwhile waits (middle, most) ${median(waits).toFixed(0)} ms, ${Math.max(...waits).toFixed(0)} ms`,
);
console.log(`of them with other due dates               ${String(recalculated)}`);
await busy.end();
