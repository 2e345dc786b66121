import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { environmentOf } from '#shared/environment/environment.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { awaitsMail, Book, faultsOf } from './history/book.ts';
import { HistoryCity } from './history/city.ts';
import { HistoryDesk } from './history/desk.ts';
import { happen, mend, type World } from './history/happen.ts';
import { ending, historyOf, mostOf, type PlannedStep } from './history/plan.ts';
import { Shell } from './history/shell.ts';

const people = ['per-anfa-agent-1', 'per-anfa-agent-2', 'per-anfa-head-1'];
const { MAKTAB_TEST_SEED: seed = 22, MAKTAB_TEST_STEPS: steps } = environmentOf('tests').parse(process.env);
const slow = { timeout: 150_000, interval: 500 };

let dataDir: string;
let browser: BuiltPage;
let world: World;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-history-'));
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
  const city = await HistoryCity.start(join(dataDir, 'city'));
  const desks: HistoryDesk[] = [];
  world = { city, book: new Book(), desks };
  for (const personId of people) {
    const shell = new Shell(personId, city.way.url, city.url, join(dataDir, personId));
    const { storeId } = await shell.signIn();
    const desk = new HistoryDesk(shell, city.way.url, storeId, await browser.profile());
    await desk.open();
    desks.push(desk);
  }
  // Each has its code.
  for (const choice of desks.keys())
    await vi.waitFor(
      async () => {
        const before = world.book.acts.size;
        await happen(world, { step: 'register', choice });
        expect(world.book.acts.size).toBeGreaterThan(before);
      },
      { timeout: 120_000, interval: 500 },
    );
}, 600_000);
afterAll(async () => {
  await browser.close();
  await world.city.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Whoever is signed out is told so, and signs in again. @returns what is still under way, a line each */
const underWay = async (): Promise<string[]> => {
  const { city, desks } = world;
  if (!city.isUp) await city.start();
  const left: string[] = [];
  for (const desk of desks) {
    const { state } = await desk.status();
    if (state.kind === 'troubled' && state.trouble === 'signed-out') await desk.shell.signIn();
    await desk.sync();
    const status = await desk.status();
    // Nobody is told that all is sent while something is here.
    if (status.state.kind === 'idle') expect(status.waiting?.total).toBe(0);
    if (status.waiting?.total !== 0 || status.restored?.gone.length)
      left.push(`${desk.personId}: ${JSON.stringify({ ...status, refused: status.refused.length })}`);
  }
  const requests = new Map((await city.requests()).map((request) => [request._id, request]));
  for (const id of world.book.toBeWritten) {
    const request = requests.get(id);
    if (awaitsMail(request) && request.acknowledgement?.delivery !== 'sent')
      left.push(`${id} (${request.state}): ${JSON.stringify(request.acknowledgement)}`);
  }
  return left;
};

it(`a random history loses, doubles and hides nothing (MAKTAB_TEST_SEED=${String(seed)})`, async () => {
  const times = new Map<PlannedStep, number>();
  const began = Date.now();
  const happened: string[] = [];
  try {
    for (const happening of [...historyOf(seed, steps), ...ending]) {
      const { step } = happening;
      const before = times.get(step) ?? 0;
      if (before >= (mostOf[step] ?? Infinity) && !ending.includes(happening)) continue;
      times.set(step, before + 1);
      happened.push(`${((Date.now() - began) / 1000).toFixed(1)} s ${step}`);
      await happen(world, happening);
    }
    mend(world.city.way);
    world.city.killAtNextMail = false;
    for (const desk of world.desks) if (!desk.isOpen) await desk.open();
    await expect.poll(underWay, slow).toEqual([]);
    expect(await faultsOf(world.book, world.city, world.desks)).toEqual([]);
    // It was a history: much was done.
    expect(world.book.acts.size).toBeGreaterThan(steps / 5);
  } catch (error) {
    console.error(
      `MAKTAB_TEST_SEED=${String(seed)} MAKTAB_TEST_STEPS=${String(steps)}\n${happened.join('\n')}`,
    );
    throw error;
  }
}, 900_000);
