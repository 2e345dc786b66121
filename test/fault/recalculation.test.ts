import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { calendar as calendarSchema } from '#shared/documents/calendar.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { adminHeader } from '#test/people/server.ts';
import { slowAdd } from '#test/people/slow-calendar.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const count = 3000;
const kills = 4;
const dayMs = 24 * 3600_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const receivedAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 - dayMs).toISOString();
const category = buildReferenceData().catalogue.categories.find(({ code }) => code === 'ordures-menageres');

let dataDir: string;
let server: SyncProcess | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-recalculation-kill-'));
});
afterEach(async () => {
  await server?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const call = async (path: string, method: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${server?.url ?? ''}${path}`, {
    method,
    headers: { ...adminHeader, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return response.json();
};
const readOf = z.object({
  due: z.object({ target: z.string() }),
  events: z.array(z.object({ body: z.looseObject({ type: z.string() }) })),
});
/** Open requests in the file, read beside the server: their target, and how often it was changed. */
const onDisk = (): { target: string; changes: number }[] => {
  const file = new Database(join(dataDir, 'store.sqlite'), { readonly: true });
  const rows = file
    .prepare(
      `SELECT body FROM documents JOIN databases ON databases.db = documents.db
       WHERE databases.name = 'requests-anfa' AND json_extract(body, '$.kind') = 'request'`,
    )
    .all() as { body: string }[];
  file.close();
  return rows.map(({ body }) => {
    const { due, events } = readOf.parse(JSON.parse(body));
    return {
      target: due.target,
      changes: events.filter((event) => event.body.type === 'due-changed').length,
    };
  });
};
const changed = () => onDisk().reduce((sum, { changes }) => sum + changes, 0);

it('kill -9 while a moved feast is recalculated: each due date is changed exactly once, to the right one', async () => {
  server = await startSyncProcess(dataDir);
  // A city that works day and night, so that the test may run at any hour; tomorrow's feast stops it for a day.
  const stored = z.looseObject({}).parse(await call('/db/reference/calendar', 'GET'));
  const always = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
  const before = { ...stored, week: always, regimes: [], holidays: [], closures: [] };
  await call('/db/reference/calendar', 'PUT', before);
  const commands = Array.from({ length: count }, () => {
    const body = aRegistration({ complainant: null });
    const arrival = { ...body.arrival, arrivedOn: receivedAt.slice(0, 10) };
    return aCommand({ ...body, arrival }, { doneAt: receivedAt });
  });
  for (let from = 0; from < count; from += 1000)
    await call('/import/commands', 'POST', { commands: commands.slice(from, from + 1000) });
  const promised = new Set(onDisk().map(({ target }) => target));
  expect(promised.size).toBe(1);
  const [target = ''] = promised;

  const feast = { id: 'fete', kind: 'lunar', name: { fr: 'Fête', ar: 'عيد' }, provisional: false };
  const moved = {
    ...z.looseObject({}).parse(await call('/db/reference/calendar', 'GET')),
    holidays: [{ ...feast, day: dayOf(Date.parse(target) - 60_000) }],
  };
  await call('/db/reference/calendar', 'PUT', moved);
  for (let kill = 1; kill <= kills; kill += 1) {
    const known = changed();
    await expect.poll(changed, { timeout: 60_000, interval: 20 }).toBeGreaterThan(known + 100);
    await server.kill();
    expect(changed()).toBeLessThan(count);
    server = await startSyncProcess(dataDir);
  }
  await expect.poll(changed, { timeout: 90_000, interval: 500 }).toBe(count);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const hours = (category?.targetHours ?? Number.NaN) * 3600_000;
  const right = slowAdd(calendarSchema.parse(moved), 'anfa', receivedAt, hours);
  expect(right).not.toBe(target);
  expect(onDisk().filter((each) => each.target !== right || each.changes !== 1)).toEqual([]);
});
