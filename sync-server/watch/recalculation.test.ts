import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Calendar } from '#shared/documents/calendar.ts';
import { type EmbeddedStore, openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { openWatchedCity, type WatchedCity } from '#test/people/watched-city.ts';
import { Recalculation } from './recalculation.ts';

const feast = (day: string): Calendar['holidays'][number] => ({
  id: 'fete',
  kind: 'lunar',
  name: { fr: 'Fête', ar: 'عيد' },
  day,
  provisional: false,
});
const clock = { now: fixedNow };
let dir: string;
let store: EmbeddedStore;
let city: WatchedCity;
let recalculation: Recalculation;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'maktab-recalculation-'));
  store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  city = await openWatchedCity(store, clock);
  recalculation = new Recalculation({ ...city, store, clock: () => clock.now });
  city.reference.onReload(() => recalculation.hearOfChange());
});
afterEach(async () => {
  await city.watch.stop();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const registered = async (): Promise<string> => {
  const command = aCommand(aRegistration());
  await city.send([command]);
  return command.requestId;
};
const targetOf = async (id: string) => (await city.requestOf(id)).due.target;
const changesOf = async (id: string) =>
  (await city.requestOf(id)).events.filter(({ body }) => body.type === 'due-changed').length;
const run = () => recalculation.run(() => false);

describe('a change of the calendar', () => {
  it('reads only what is within its reach, and says how many it looked at', async () => {
    const [near, far] = [await registered(), await registered()];
    await run();
    await store.writeDocuments('watch', [
      { ...(await store.getDocument('watch', far)), _id: far, reach: '2026-11-24' },
    ]);
    const promised = await targetOf(near);
    await city.change('calendar', {
      holidays: [...city.reference.data.calendar.holidays, feast('2026-11-25')],
    });
    expect(await run()).toEqual({ examined: 2, changed: 1 });
    expect(await targetOf(near)).not.toBe(promised);
    expect(await targetOf(far)).toBe(promised);
  });

  it('taken back while it was being worked in: what had moved moves back', async () => {
    const id = await registered();
    await run();
    const promised = await targetOf(id);
    const { holidays } = city.reference.data.calendar;
    await city.change('calendar', { holidays: [...holidays, feast('2026-11-25')] });
    let asked = 0;
    expect(await recalculation.run(() => (asked += 1) > 1)).toBeNull();
    expect(await changesOf(id)).toBe(1);
    await city.change('calendar', { holidays });
    // As a server that starts again knows it: from what is noted alone.
    recalculation = new Recalculation({ ...city, store, clock: () => clock.now });
    await run();
    expect(await targetOf(id)).toBe(promised);
    expect(await changesOf(id)).toBe(2);
  });

  it('taken back before it was worked in: what was promised by it meanwhile is promised anew', async () => {
    await run();
    const { holidays } = city.reference.data.calendar;
    await city.change('calendar', { holidays: [...holidays, feast('2026-11-25')] });
    const id = await registered();
    const promised = await targetOf(id);
    await city.change('calendar', { holidays });
    await run();
    expect(await changesOf(id)).toBe(1);
    expect((await targetOf(id)) ?? '').not.toBe(promised);
  });

  it('tells how many have been looked at, of how many', async () => {
    const commands = Array.from({ length: 450 }, () => aCommand(aRegistration({ complainant: null })));
    await city.send(commands);
    await run();
    const { holidays } = city.reference.data.calendar;
    await city.change('calendar', { holidays: [...holidays, feast('2026-11-25')] });
    expect(await recalculation.underWay()).toEqual({ examined: 0, of: null });
    const told: unknown[] = [];
    const stop = store.onCommit(() => void recalculation.underWay().then((said) => told.push(said)));
    await run();
    stop();
    expect(told).toContainEqual({ examined: 0, of: 450 });
    expect(told).toContainEqual({ examined: 120, of: 450 });
    expect(told).toContainEqual({ examined: 360, of: 450 });
    expect(await recalculation.underWay()).toBeNull();
  });
});
