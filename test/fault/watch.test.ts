import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { adminHeader } from '#test/people/server.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const count = 3000;
const kills = 4;
/** Long enough ago that every step of the target has passed, and the legal one has not. */
const receivedAt = new Date(Date.now() - 35 * 24 * 3600_000).toISOString();
const events = z.array(
  z.object({ id: z.string(), by: z.string(), body: z.looseObject({ type: z.string() }) }),
);

let dataDir: string;
let server: SyncProcess | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-watch-kill-'));
});
afterEach(async () => {
  await server?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const call = async (url: string, method: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    headers: { ...adminHeader, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${String(response.status)}`);
  return response.json();
};
/** Steps of the watch in the file, by request; read beside the server. */
const stepsOnDisk = (): Map<string, string[]> => {
  const file = new Database(join(dataDir, 'store.sqlite'), { readonly: true });
  const rows = file
    .prepare(
      `SELECT documents.id AS id, body FROM documents JOIN databases ON databases.db = documents.db
       WHERE databases.name LIKE 'requests-%' AND json_extract(body, '$.kind') = 'request'`,
    )
    .all() as { id: string; body: string }[];
  file.close();
  return new Map(
    rows.map(({ id, body }) => {
      const { events: list } = z.object({ events }).parse(JSON.parse(body));
      return [id, list.flatMap((event) => (event.by === 'sys-maktab' ? [String(event.body['step'])] : []))];
    }),
  );
};
const sumOf = (steps: ReadonlyMap<string, readonly string[]>) =>
  [...steps.values()].reduce((total, { length }) => total + length, 0);

describe('kill -9 while the watch catches up with some thousand overdue requests', () => {
  it('every step has fired exactly once, in order', async () => {
    server = await startSyncProcess(dataDir);
    // A city that works day and night, so that the test may run at any hour.
    const { calendar } = buildReferenceData();
    const always = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
    const stored = z.looseObject({}).parse(await call(`${server.url}/db/reference/calendar`, 'GET'));
    await call(`${server.url}/db/reference/calendar`, 'PUT', {
      ...stored,
      ...calendar,
      week: always,
      regimes: [],
      holidays: [],
      closures: [],
    });
    const commands = Array.from({ length: count }, () => {
      const body = aRegistration({ complainant: null });
      const arrival = { ...body.arrival, arrivedOn: receivedAt.slice(0, 10) };
      return aCommand({ ...body, arrival }, { doneAt: receivedAt });
    });
    for (let from = 0; from < count; from += 1000)
      await call(`${server.url}/import/commands`, 'POST', { commands: commands.slice(from, from + 1000) });

    expect(stepsOnDisk().size).toBe(count);

    // Each time it has done some hundred steps more, it is killed and started again.
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = sumOf(stepsOnDisk());
      await expect
        .poll(() => sumOf(stepsOnDisk()), { timeout: 60_000, interval: 30 })
        .toBeGreaterThan(before + 200);
      await server.kill();
      expect(sumOf(stepsOnDisk())).toBeLessThan(count * 2);
      server = await startSyncProcess(dataDir);
    }
    await expect.poll(() => sumOf(stepsOnDisk()), { timeout: 90_000, interval: 500 }).toBe(count * 2);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const steps = stepsOnDisk();
    expect(steps.size).toBe(count);
    const wrong = [...steps.values()].filter((list) => list.join() !== 'rappel,niveau-1');
    expect(wrong).toEqual([]);
  });
});
