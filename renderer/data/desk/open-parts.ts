import { CitizenList } from '../citizens/citizen-list.ts';
import { Prints } from '../citizens/prints.ts';
import { runClock } from '../clock/run-clock.ts';
import { LocalCity } from '../city/local-city.ts';
import type { GetToken, OpenSession } from '../contract/session.ts';
import { FileOutbox } from '../files/file-outbox.ts';
import { GivenUpNumbers } from '../outbox/given-up.ts';
import { LocalRequests } from '../outbox/local-requests.ts';
import { Redating } from '../outbox/redate.ts';
import { Outbox } from '../outbox/outbox.ts';
import { Submitter } from '../outbox/submitter.ts';
import { Erasures } from '../privacy/erasures.ts';
import { HeldNumbers } from '../privacy/held-numbers.ts';
import { ReadLog } from '../privacy/read-log.ts';
import { DeskCode } from '../profile/desk-code.ts';
import { DeskProfile } from '../profile/desk-profile.ts';
import { RowFeed } from '../rows/row-feed.ts';
import { RowSnapshot } from '../rows/row-snapshot.ts';
import { SyncServer } from '../server/sync-server.ts';
import { layout, openDatabase } from '../store/database.ts';
import { OwnStore } from '../own/own-store.ts';
import { takeAlong } from '../own/take-along.ts';
import type { ReadProgress } from '../store/whole-read.ts';
import { Sealer } from '../store/sealer.ts';
import { Epochs } from '../sync/epochs.ts';
import { HeldOffices } from '../sync/held-offices.ts';
import { Aside } from '../sync/aside.ts';
import { Sync } from '../sync/sync.ts';
import type { Closers } from './closers.ts';
import type { DeskParts } from './desk-parts.ts';

/** Several reads as one; null when none is under way. */
const readingOf = (reads: readonly (ReadProgress | null)[]): ReadProgress | null => {
  const going = reads.filter((read) => read !== null);
  if (going.length === 0) return null;
  const sum = (what: keyof ReadProgress) => going.reduce((all, read) => all + read[what], 0);
  return { done: sum('done'), total: sum('total') };
};

/** Opens what the areas share, what stands below first. Local data can be read when it resolves. */
export const openParts = async (
  session: OpenSession,
  getToken: GetToken,
  closers: Closers,
): Promise<DeskParts> => {
  const { person, storeId } = session;
  const sealer = await Sealer.open(session.key);
  const own = await OwnStore.open(storeId, sealer);
  closers.add(() => own.close());
  const snapshot = RowSnapshot.open(storeId, sealer);
  closers.add(() => snapshot.then((opened) => opened.close()).catch(() => undefined));
  const leftBehind = await takeAlong(own, { storeId, personId: person.id, layout }, sealer);
  const database = await openDatabase(storeId, sealer);
  closers.add(() => database.close().then(() => undefined));
  const profile = await DeskProfile.open();
  closers.add(() => profile.close());
  const server = new SyncServer(session.syncUrl, getToken, () => profile.deskId());
  const { clock, stop: stopClock } = await runClock(profile, server);
  closers.add(stopClock);
  const code = new DeskCode(profile, server);
  const city = await LocalCity.open(database.reference, person, clock);
  closers.add(() => city.stop());

  const outbox = await Outbox.open(own, leftBehind);
  closers.add(() => outbox.stop());
  const redating = new Redating(clock, outbox);
  closers.add(redating.stop);
  const requests = new LocalRequests(database, outbox, city);
  const feed = new RowFeed(database.requests, requests, outbox, await snapshot);
  closers.add(() => feed.stop());
  await feed.load();
  const commands = outbox.entries().map(({ command }) => command);
  const citizens = await CitizenList.open(database.citizens, commands);
  closers.add(() => citizens.stop());

  const files = new FileOutbox({ storeId, person: person.id, server, sealer, now: () => clock.now() });
  closers.add(() => files.close());
  const reads = new ReadLog(own, { person: person.id, storeId, code, clock });
  const prints = await Prints.open(own.shelf('prints'));
  const numbers = await HeldNumbers.open(own.shelf('numbers'), feed, { person: person.id, code });
  const givenUp = new GivenUpNumbers(own.shelf('given-up'), profile);
  const held = await HeldOffices.open(database, profile, storeId);
  const epochs = await Epochs.open({ own, outbox, files, code, server, storeId });
  closers.add(() => epochs.stop());
  const aside = await Aside.open(own.shelf('aside'));
  const sync = new Sync({
    ...{ aside, epochs, database, outbox, files, redating, clock, server, storeId, held },
    reading: () => readingOf([feed.read.progress, citizens.read.progress]),
    before: [new Erasures(own, [files, feed])],
    besides: [reads, givenUp, { drain: (to) => prints.refresh(to) }, numbers],
  });
  closers.add(() => sync.stop());
  closers.add(
    feed.changed.add(() => {
      if (numbers.isBehind()) sync.push();
    }),
  );
  const submitter = new Submitter({
    city,
    clock,
    code,
    outbox,
    profile,
    requests,
    kept: async (command) => {
      citizens.addFrom(command);
      await feed.refresh(new Set([command.requestId]));
      sync.push();
    },
  });
  return {
    session,
    sealer,
    database,
    own,
    profile,
    server,
    clock,
    code,
    city,
    outbox,
    requests,
    feed,
    citizens,
    files,
    reads,
    givenUp,
    prints,
    numbers,
    aside,
    epochs,
    sync,
    submitter,
  };
};
