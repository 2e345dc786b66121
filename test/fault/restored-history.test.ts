import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environmentOf } from '#shared/environment/environment.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { RestoredServer, TestDesk } from './restore-city.ts';

const people = ['per-anfa-agent-1', 'per-anfa-agent-2', 'per-anfa-clerk-1'];
const steps = 26;
const { MAKTAB_TEST_SEED: seed = 22 } = environmentOf('tests').parse(process.env);
const slow = { timeout: 120_000, interval: 500 };

let dataDir: string;
let server: RestoredServer;
let browser: BuiltPage;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-history-'));
  server = await RestoredServer.start(dataDir);
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Step = 'register' | 'note' | 'attach' | 'close' | 'open' | 'sync' | 'backup' | 'restore' | 'new-desk';
const likely: readonly (readonly [number, Step])[] = [
  [5, 'register'],
  [5, 'note'],
  [3, 'attach'],
  [2, 'close'],
  [2, 'open'],
  [3, 'sync'],
  [2, 'backup'],
  [2, 'restore'],
  [1, 'new-desk'],
];
/** A history drawn by chance: what happens, and a number to choose by. */
const historyOf = (drawnFrom: number): { step: Step; choice: number }[] =>
  fc.sample(
    fc.record({
      step: fc.oneof(...likely.map(([weight, step]) => ({ weight, arbitrary: fc.constant(step) }))),
      choice: fc.nat(1_000_000),
    }),
    { numRuns: steps, seed: drawnFrom },
  );

it(`a random history of desks, copies and restores loses, doubles and hides nothing (MAKTAB_TEST_SEED=${String(seed)})`, async () => {
  const desks: TestDesk[] = [];
  const newDesk = async (personId: string) => {
    const desk = new TestDesk(server, personId, await browser.profile());
    desks.push(desk);
    await desk.open();
  };
  for (const personId of people) await newDesk(personId);
  /** What was done, as the people at the desks remember it. */
  const registered = new Map<string, string>();
  const noted = new Map<string, string>();
  const filed = new Map<string, string>();
  const copies = [await server.backup()];
  let restores = 0;
  const pick = <T>(all: readonly T[], choice: number): T | undefined => all[choice % Math.max(1, all.length)];
  const history = [...historyOf(seed), { step: 'restore', choice: seed } as const];
  for (const { step, choice } of history) {
    const desk = pick(
      desks.filter(({ isOpen }) => isOpen),
      choice,
    );
    if (step === 'register' && desk) {
      const id = await desk.register();
      registered.set(id, (await desk.seen(id))?.reference ?? '');
    }
    const about = pick([...registered.keys()], Math.floor(choice / 7));
    if (step === 'note' && desk && about !== undefined && (await desk.seen(about))) {
      const text = `Note ${String(noted.size + 1)}`;
      if ((await desk.note(about, text)) === null) noted.set(text, about);
    }
    if (step === 'attach' && desk)
      for (const [id, text] of Object.entries(await desk.attach())) filed.set(id, text);
    if (step === 'close' && desks.filter(({ isOpen }) => isOpen).length > 1) await desk?.close();
    if (step === 'open')
      await pick(
        desks.filter(({ isOpen }) => !isOpen),
        choice,
      )?.open();
    if (step === 'sync') await desk?.sync();
    if (step === 'backup' && copies.length < 4) copies.push(await server.backup());
    if (step === 'restore' && restores < 4) {
      restores += 1;
      await server.putBack(pick(copies, choice) ?? '');
    }
    if (step === 'new-desk' && desks.length < 5) await newDesk('per-anfa-head-1');
  }
  for (const desk of desks) if (!desk.isOpen) await desk.open();
  const quiet = async () => {
    const all: string[] = [];
    for (const desk of desks) {
      await desk.sync();
      const { waiting, refused, restored } = await desk.status();
      expect(refused).toEqual([]);
      all.push(
        ...Array.from({ length: waiting ? waiting.actions + waiting.files : 1 }, () => desk.personId),
        ...(restored?.gone ?? []),
      );
    }
    return all;
  };
  await expect.poll(quiet, slow).toEqual([]);
  const there = await server.requests('per-anfa-head-1');
  expect(new Set(there.keys())).toEqual(new Set(registered.keys()));
  expect(new Set(registered.values()).size).toBe(registered.size);
  for (const [id, reference] of registered) expect(there.get(id)?.reference).toBe(reference);
  const notes = [...there].flatMap(([id, request]) => request.notes.map((text) => [text, id] as const));
  expect(notes).toHaveLength(noted.size);
  expect(new Map(notes)).toEqual(noted);
  for (const [id, text] of filed) expect(await server.file(id)).toBe(text);
  for (const desk of desks)
    for (const id of there.keys())
      await expect.poll(() => desk.seen(id), slow).toMatchObject(there.get(id) ?? {});
  expect(restores).toBeGreaterThan(0);
}, 600_000);
