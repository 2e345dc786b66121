import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { environmentOf } from '#shared/environment/environment.ts';
import { calendar as calendarSchema } from '#shared/documents/calendar.ts';
import { adminHeader, aServer } from '#test/people/server.ts';
import { fillOpenCity } from './open-city.ts';
import { rewriteRaw } from './rewrite-raw.ts';
import { printTable } from './table.ts';

const { MAKTAB_BENCH_TOUCHED: count } = environmentOf('measures').parse(process.env);
/** Offices are closed: due dates are recalculated all the same, and nothing fires beside it. */
const night = '2026-11-24T22:00:00.000Z';
const clerk = 'per-anfa-agent-1';
const dataDir = mkdtempSync(join(tmpdir(), 'maktab-moved-feast-'));
const firstRun = await fillOpenCity(join(dataDir, 'store.sqlite'), count, night);

const server = await aServer({ dataDir, clock: () => night });
await server.app.listen({ port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${String((server.app.server.address() as AddressInfo).port)}`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** What a server does once after it has started is over when five seconds in a row take less than a twentieth of a core. */
for (let quietSeconds = 0; quietSeconds < 5;) {
  const used = process.cpuUsage();
  await pause(1000);
  quietSeconds = process.cpuUsage(used).user > 50_000 ? 0 : quietSeconds + 1;
}

const [someone] = await server.store.readById('requests-anfa', null, 1);
const { authorization } = await server.signIn(clerk);
const work = (ms: readonly number[]) => [...ms].sort((a, b) => a - b);
const share = (sorted: readonly number[], part: number) =>
  sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
/** A clerk at work until told to stop. */
const atWork = async () => {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'at-the-desk.ts')];
  const child = spawn(process.execPath, [...args, url, authorization, someone?._id ?? '', clerk, night], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return async () => {
    child.stdin.end();
    const said = z.object({ reads: z.array(z.number()), writes: z.array(z.number()) });
    const { reads, writes } = said.parse(JSON.parse(String((await lines.next()).value)));
    return { reads: work(reads), writes: work(writes) };
  };
};
const quietEnd = await atWork();
await pause(5000);
const quiet = await quietEnd();

const counted = async (): Promise<{ yes: number; no: number }> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  const of = (changed: string) =>
    Number(
      new RegExp(`^maktab_recalculated_total\\{changed="${changed}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0,
    );
  return { yes: of('yes'), no: of('no') };
};
const exceptional = (day: string) => ({
  id: `exceptional-${day}`,
  kind: 'fixed',
  name: { fr: 'Férié exceptionnel', ar: 'عطلة استثنائية' },
  day,
  provisional: false,
});
/** One more holiday, from the administrator's request until all stand by it. Durations in seconds. */
const addFeast = async (day: string) => {
  const before = await counted();
  const positions = new Map(
    server.store.databases.names().map((name) => [name, server.store.databases.get(name).seq]),
  );
  const calendar = await (await fetch(`${url}/db/reference/calendar`, { headers: adminHeader })).json();
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const put = await fetch(`${url}/db/reference/calendar`, {
    method: 'PUT',
    headers: { ...adminHeader, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...z.looseObject({}).parse(calendar),
      holidays: [...calendarSchema.parse(calendar).holidays, exceptional(day)],
    }),
  });
  if (!put.ok) throw new Error(`The feast was not taken: ${await put.text()}`);
  let after = before;
  while (after.yes + after.no === before.yes + before.no) {
    await pause(100);
    after = await counted();
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { seconds, processor: (user + system) / 1e6, moved: after.yes - before.yes, positions };
};
type Feast = Awaited<ReturnType<typeof addFeast>>;
const table = (how: string, feast: Feast) => {
  const raw = rewriteRaw(server.store, feast.positions);
  printTable(
    `One more holiday, ${count.toLocaleString('en')} open requests, through a running server on disk, ${how}; ${String(feast.moved)} due dates move, ${raw.written.toLocaleString('en')} documents are written`,
    'the same rows read, parsed, written in bare SQLite',
    [
      { what: 'until all stand by it', ours: feast.seconds, baseline: raw.seconds, unit: 's' },
      {
        what: 'processor time, requests answered meanwhile included',
        ours: feast.processor,
        baseline: raw.processor,
        unit: 's',
      },
    ],
  );
};
table('alone', await addFeast('2026-11-26'));
await pause(2000);
const busyEnd = await atWork();
const feast = await addFeast('2026-11-27');
const busy = await busyEnd();
table('clerks at work', feast);
printTable(
  'Clerks meanwhile, over HTTP from another process, a call each 150 ms',
  'while nothing is recalculated',
  [
    {
      what: `${String(busy.reads.length)} reads of ten changed requests, middle`,
      ours: share(busy.reads, 0.5),
      baseline: share(quiet.reads, 0.5),
      unit: 'ms',
    },
    {
      what: 'ninety-five of a hundred within',
      ours: share(busy.reads, 0.95),
      baseline: share(quiet.reads, 0.95),
      unit: 'ms',
    },
    {
      what: `${String(busy.writes.length)} notes sent until their verdict, middle`,
      ours: share(busy.writes, 0.5),
      baseline: share(quiet.writes, 0.5),
      unit: 'ms',
    },
    {
      what: 'ninety-five of a hundred within',
      ours: share(busy.writes, 0.95),
      baseline: share(quiet.writes, 0.95),
      unit: 'ms',
    },
    {
      what: 'the slowest',
      ours: busy.writes.at(-1) ?? Number.NaN,
      baseline: quiet.writes.at(-1) ?? Number.NaN,
      unit: 'ms',
    },
  ],
);
console.log(`\nA city gone through for the first time, nothing to change: ${firstRun.toFixed(1)} s`);
await server.close();
rmSync(dataDir, { recursive: true, force: true });
