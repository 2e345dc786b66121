import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import { readDigest } from '#sync-server/digests/digests.ts';
import { openEmbeddedStore, type EmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { openWatchedCity, type WatchedCity } from '#test/people/watched-city.ts';

/** Three who decide one above the other in Anfa, and have no other right to decide there than their post. */
const [division, director, president] = ['per-anfa-head-1', 'per-anfa-agent-1', 'per-anfa-agent-2'];
const holders = [
  { position: 'chef-division', person: division },
  { position: 'directeur', person: director },
  { position: 'president', person: president },
].map((one) => ({ ...one, office: 'anfa', domain: '*', substitute: null }));

const clock = { now: fixedNow };
let dir: string;
let store: EmbeddedStore;
let city: WatchedCity;
beforeEach(async () => {
  clock.now = fixedNow;
  dir = mkdtempSync(join(tmpdir(), 'maktab-ladder-'));
  store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  city = await openWatchedCity(store, clock);
  await city.change('ladders', { holders });
  await city.change('rules', { rules: [] });
});
afterEach(async () => {
  await city.watch.stop();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const at = async (now: string) => {
  clock.now = now;
  await city.watch.catchUp();
};
/** What each of the three finds to decide in the day's digest; who has nothing gets none. */
const inboxes = () =>
  Promise.all(
    [division, director, president].map(async (person) => {
      const digest = await readDigest(store, person);
      return digest?.day === localDay(clock.now) ? digest.undecided : 0;
    }),
  );

it('a ladder of three levels is watched by its three holders: each hears of it in their turn, decides it, and nothing overtakes them', async () => {
  const registered = aCommand(aRegistration());
  await city.send([registered]);
  const id = registered.requestId;
  const escalation = async () => (await city.requestOf(id)).escalation;
  const story = async () =>
    (await city.requestOf(id)).events.flatMap(({ body }) =>
      body.type.startsWith('escalation-') ? [body.type.slice(11)] : [],
    );
  const decide = async (by: string) => {
    const seen = (await escalation())?.id ?? '';
    const command = aCommand(
      { type: 'decide-escalation', escalation: seen, decision: 'approve', reason: 'Vu.' },
      { requestId: id, by, doneAt: clock.now, desk: noDesk },
    );
    const [row] = await city.intake.accept([command], { person: by, deskId: null });
    return row && 'verdict' in row
      ? row.verdict.accepted || row.verdict.refusal.code
      : `not judged: ${row?.reason ?? ''}`;
  };

  // Weeks late when the watch first sees it: the lowest level all the same, and the lowest who decide.
  await at('2026-12-14T09:00:00.000Z');
  expect(await escalation()).toMatchObject({
    step: 'niveau-1',
    to: 'chef-service',
    decider: 'chef-division',
  });
  expect(await inboxes()).toEqual([1, 1, 1]);
  expect(await decide('per-anfa-clerk-1'), 'who holds nothing').toBe('not-allowed');
  expect(await decide(division)).toBe(true);

  // The next level leaves the one before four working days, to the minute; nobody has anything to decide meanwhile.
  await at('2026-12-18T08:59:00.000Z');
  expect(await inboxes()).toEqual([0, 0, 0]);
  expect(await story()).toEqual(['proposed', 'approved']);
  await at('2026-12-18T09:00:00.000Z');
  expect(await escalation()).toMatchObject({ step: 'niveau-2', to: 'chef-division', decider: 'directeur' });
  expect(await decide(division), 'the level below').toBe('not-allowed');
  expect(await decide(director)).toBe(true);

  // The legal term nears: five working days before it, the third.
  await at('2027-01-18T08:00:00.000Z');
  expect(await escalation()).toMatchObject({ step: 'legal', to: 'directeur', decider: 'president' });
  expect(await inboxes()).toEqual([0, 0, 1]);
  expect(await decide(director), 'the level below').toBe('not-allowed');
  expect(await decide(president)).toBe(true);

  // One story, in which each level stands once, by its holder.
  expect(await story()).toEqual(['proposed', 'approved', 'proposed', 'approved', 'proposed', 'approved']);
  const { events } = await city.requestOf(id);
  expect(events.flatMap(({ body, by }) => (body.type === 'escalation-approved' ? [by] : []))).toEqual([
    division,
    director,
    president,
  ]);
  await at('2027-02-26T09:00:00.000Z');
  expect(await inboxes()).toEqual([0, 0, 0]);
});
