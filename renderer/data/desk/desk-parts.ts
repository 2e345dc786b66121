import type { CitizenList } from '../citizens/citizen-list.ts';
import type { Prints } from '../citizens/prints.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { LocalCity } from '../city/local-city.ts';
import type { OpenSession } from '../contract/session.ts';
import type { FileOutbox } from '../files/file-outbox.ts';
import type { GivenUpNumbers } from '../outbox/given-up.ts';
import type { LocalRequests } from '../outbox/local-requests.ts';
import type { OwnStore } from '../own/own-store.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Submitter } from '../outbox/submitter.ts';
import type { HeldNumbers } from '../privacy/held-numbers.ts';
import type { ReadLog } from '../privacy/read-log.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';
import type { RowFeed } from '../rows/row-feed.ts';
import type { SyncServer } from '../server/sync-server.ts';
import type { DeskDatabase } from '../store/database.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Epochs } from '../sync/epochs.ts';
import type { Aside } from '../sync/aside.ts';
import type { Sync } from '../sync/sync.ts';

/** What the areas of an open desk share. An area takes a `Pick` of it. */
export interface DeskParts {
  session: OpenSession;
  sealer: Sealer;
  /** Copies of what the server has. */
  database: DeskDatabase;
  /** What exists on this PC alone. */
  own: OwnStore;
  profile: DeskProfile;
  server: SyncServer;
  clock: DeskClock;
  code: DeskCode;
  city: LocalCity;
  outbox: Outbox;
  requests: LocalRequests;
  feed: RowFeed;
  citizens: CitizenList;
  files: FileOutbox;
  reads: ReadLog;
  givenUp: GivenUpNumbers;
  /** What numbers are recognised by. */
  prints: Prints;
  /** Citizens' numbers that a duty needs without a network. */
  numbers: HeldNumbers;
  epochs: Epochs;
  /** Documents that cannot be read. */
  aside: Aside;
  sync: Sync;
  submitter: Submitter;
}
