import { noDesk } from '#shared/domain/register/desk-code.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { watchIndexes } from '#sync-server/commands/watch-entry.ts';
import { recalculationProgress } from '#sync-server/watch/recalculation-note.ts';
import { watchDatabase } from '#sync-server/policy/databases.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { openWatchedCity, type WatchedCity } from '#test/people/watched-city.ts';

/** What the server did to a request, in order, each with its moment. */
const done = (request: RequestDocument) =>
  request.events
    .filter(({ by, body }) => by === systemActor.id && body.type !== 'due-changed')
    .map(({ body, recordedAt }) =>
      body.type === 'reminded' || body.type === 'escalation-proposed'
        ? [body.step, recordedAt]
        : [body.type, recordedAt],
    );

/** What the watch promises, whatever the store; one city for each test. */
export const describeWatch = (
  name: string,
  open: () => Promise<{ store: DocumentStore; end: () => Promise<void> }>,
): void => {
  describe(`the watch on ${name}`, () => {
    const clock = { now: fixedNow };
    let store: DocumentStore;
    let end: () => Promise<void>;
    let city: WatchedCity;
    beforeAll(async () => {
      ({ store, end } = await open());
      city = await openWatchedCity(store, clock);
    });
    afterAll(async () => {
      await city.watch.stop();
      await end();
    });
    /** Moves the clock and lets the watch look. */
    const at = async (now: string) => {
      clock.now = now;
      await city.watch.catchUp();
    };
    const registered = async () => {
      clock.now = fixedNow;
      const command = aCommand(aRegistration());
      await city.send([command]);
      return command.requestId;
    };
    const ask = (requestId: string, body: CommandBody, by = 'per-supervisor-1') =>
      city.send([aCommand(body, { requestId, by, doneAt: clock.now, desk: noDesk })], {
        person: by,
        deskId: null,
      });

    it('reminds and proposes at the moment, once, and never at night', async () => {
      const id = await registered();
      await at('2026-11-25T12:59:59.000Z');
      expect(done(await city.requestOf(id))).toEqual([]);
      await at('2026-11-25T13:00:00.000Z');
      await at('2026-11-25T13:00:00.000Z');
      await at('2026-11-26T23:00:00.000Z');
      await at('2026-11-27T09:00:00.000Z');
      await at('2026-11-27T20:00:00.000Z');
      const request = await city.requestOf(id);
      expect(done(request)).toEqual([
        ['rappel', '2026-11-25T13:00:00.000Z'],
        ['niveau-1', '2026-11-27T09:00:00.000Z'],
      ]);
      // Undecided for a working day, over a weekend: it climbs on Monday at the same hour, not before.
      await at('2026-11-30T08:59:59.000Z');
      expect(done(await city.requestOf(id))).toHaveLength(2);
      await at('2026-11-30T09:00:00.000Z');
      expect((await city.requestOf(id)).escalation).toMatchObject({ decider: 'directeur', climbs: 1 });
      expect(await store.getDocument(watchDatabase, id)).toMatchObject({
        at: '2026-12-01T09:00:00.000Z',
        decider: 'directeur',
        remindedOn: 'chef-service 2026-11-25',
      });
    });

    it('after an outage does in order, at the next opening, what fell due meanwhile', async () => {
      const id = await registered();
      await city.watch.stop();
      clock.now = '2026-12-13T22:00:00.000Z';
      city = await openWatchedCity(store, clock);
      await at('2026-12-13T22:00:00.000Z');
      expect(done(await city.requestOf(id))).toEqual([]);
      expect(await city.watch.nextWake()).toBe('2026-12-14T07:30:00.000Z');
      await at('2026-12-14T07:30:00.000Z');
      const request = await city.requestOf(id);
      expect(done(request)).toEqual([
        ['rappel', '2026-12-14T07:30:00.000Z'],
        ['niveau-1', '2026-12-14T07:30:00.000Z'],
      ]);
      await ask(id, {
        type: 'decide-escalation',
        escalation: request.escalation?.id ?? '',
        decision: 'refuse',
        reason: 'En cours.',
      });
      // Level 2 is overdue as well; whoever was left with the request has four working days first.
      await at('2026-12-14T07:31:00.000Z');
      expect((await city.requestOf(id)).escalation).toMatchObject({ step: 'niveau-1', state: 'refused' });
      await at('2026-12-18T07:30:00.000Z');
      expect((await city.requestOf(id)).escalation).toMatchObject({ step: 'niveau-2', state: 'proposed' });
    });

    it('does nothing again when the clock is put back', async () => {
      const id = await registered();
      await at('2026-11-25T13:00:00.000Z');
      await at('2026-11-25T09:00:00.000Z');
      await at('2026-11-25T13:00:00.000Z');
      expect(done(await city.requestOf(id))).toEqual([['rappel', '2026-11-25T13:00:00.000Z']]);
    });

    it('has no entry for what is settled, one again when it is reopened', async () => {
      const id = await registered();
      const answer: CommandBody = {
        type: 'answer',
        outcome: 'settled',
        body: 'Fait.',
        language: 'fr',
        channel: 'counter',
      };
      await ask(id, answer, 'per-anfa-head-1');
      expect(await store.getDocument(watchDatabase, id)).toBeNull();
      await ask(id, { type: 'reopen', reason: 'revenu' }, 'per-anfa-head-1');
      expect(await store.getDocument(watchDatabase, id)).toMatchObject({ at: '2026-11-25T13:00:00.000Z' });
    });

    it('tells how far a recalculation is: not begun, so many of all, done', async () => {
      for (let n = 0; n < 3; n += 1) await registered();
      await city.watch.catchUp();
      expect(await city.watch.recalculating()).toBeNull();
      const { holidays } = city.reference.data.calendar;
      const told: unknown[] = [];
      const transact = store.transact.bind(store);
      store.transact = (writes) => {
        for (const { document } of writes)
          if (document['kind'] === 'recalculation-progress') told.push(document);
        return transact(writes);
      };
      await city.change('calendar', { holidays: holidays.slice(1) });
      expect(await city.watch.recalculating()).toEqual({ examined: 0, of: null });
      await city.watch.catchUp();
      store.transact = transact;
      // Not yet counted; counted, and nothing looked at; how far a longer one comes is told by recalculation.test.ts.
      expect(told[0]).toMatchObject({ examined: 0, of: null });
      const { of } = recalculationProgress.parse(told[1]);
      const entries = await store.readById(watchDatabase, null, 1000);
      const open = entries.filter(({ kind }) => kind === 'watched').length;
      expect(of).toBeGreaterThanOrEqual(open);
      // A CouchDB counts the design documents of its indexes.
      expect(of).toBeLessThanOrEqual(open + watchIndexes.length);
      expect(await city.watch.recalculating()).toBeNull();
      await city.change('calendar', { holidays });
      await city.watch.catchUp();
    });

    it('a holiday confirmed on another day recalculates what it touches, says why, and moves the moments', async () => {
      const id = await registered();
      const waiting = await registered();
      await ask(
        waiting,
        { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?' },
        'per-anfa-head-1',
      );
      await city.watch.catchUp();
      const { holidays } = city.reference.data.calendar;
      const feast = {
        id: 'fete',
        kind: 'lunar',
        name: { fr: 'Fête', ar: 'عيد' },
        day: '2026-11-25',
        provisional: false,
      };
      await city.change('calendar', { holidays: [...holidays, feast] });
      await city.watch.catchUp();
      const request = await city.requestOf(id);
      expect(request.due.target).toBe('2026-11-27T09:00:00.000Z');
      expect(request.events.at(-1)?.body).toMatchObject({
        type: 'due-changed',
        because: [{ code: 'holiday-changed', id: 'fete' }],
        before: { target: '2026-11-26T09:00:00.000Z' },
      });
      expect(await store.getDocument(watchDatabase, id)).toMatchObject({ at: '2026-11-26T13:00:00.000Z' });
      const { version } = request;
      await city.watch.catchUp();
      expect((await city.requestOf(id)).version).toBe(version);
      await city.change('calendar', { holidays });
      await city.watch.catchUp();
      expect((await city.requestOf(id)).due.target).toBe('2026-11-26T09:00:00.000Z');
    });

    it('a request handed to an office that closes on other days is due by that office', async () => {
      const id = await registered();
      const closure = {
        id: 'travaux',
        offices: ['maarif'],
        from: '2026-11-25',
        to: '2026-11-25',
        slots: [],
        reason: { fr: 'Travaux', ar: 'أشغال' },
      };
      await city.change('calendar', { closures: [closure] });
      await city.watch.catchUp();
      await ask(id, { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' }, 'per-anfa-agent-1');
      const request = await city.requestOf(id, 'maarif');
      expect(request.due.target).toBe('2026-11-27T09:00:00.000Z');
      await at('2026-11-26T13:00:00.000Z');
      expect(done(await city.requestOf(id, 'maarif'))).toEqual([['rappel', '2026-11-26T13:00:00.000Z']]);
      await city.change('calendar', { closures: [] });
      await city.watch.catchUp();
    });

    it('another ladder moves the moments of what is open and fires nothing twice', async () => {
      const id = await registered();
      await at('2026-11-25T13:00:00.000Z');
      const { ladders } = city.reference.data.ladders;
      const sooner = ladders.map((ladder) => ({
        ...ladder,
        steps: ladder.steps.map((step) => ({ ...step, minutes: step.minutes - 120 })),
      }));
      await city.change('ladders', { ladders: sooner });
      await city.watch.catchUp();
      expect(await store.getDocument(watchDatabase, id)).toMatchObject({ at: '2026-11-26T15:00:00.000Z' });
      await at('2026-11-26T15:00:00.000Z');
      expect(done(await city.requestOf(id)).map(([what]) => what)).toEqual(['rappel', 'niveau-1']);
      await city.change('ladders', { ladders });
      await city.watch.catchUp();
    });

    it('has acted in the working hours of each office only', async () => {
      const { calendar } = city.reference.data;
      const page = await store.readById(watchDatabase, null, 500);
      const offices = page.flatMap(({ _id, office }) =>
        typeof office === 'string' ? [{ _id, office }] : [],
      );
      expect(offices.length).toBeGreaterThan(3);
      for (const { _id, office } of offices)
        for (const [, moment] of done(await city.requestOf(_id, office)))
          expect(workingTimeOf(calendar, office).isWorking(moment ?? '')).toBe(true);
    });
  });
};
