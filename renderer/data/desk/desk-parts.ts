import type { Person } from '#shared/documents/reference-data.ts';
import type { DeskDatabase } from '../store/database.ts';
import type { OpenSession } from '../contract/session.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import type { Tray } from '../tray/tray.ts';
import type { FileOutbox } from '../files/file-outbox.ts';
import type { LocalImprovements } from '../improvements/local-improvements.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { CitizenList } from '../citizens/citizen-list.ts';
import type { RowFeed } from '../rows/row-feed.ts';
import type { LocalRegisters } from '../registers/local-registers.ts';
import type { SyncServer } from '../server/sync-server.ts';
import type { DeskReport } from '../sync/desk-report.ts';
import type { Sync } from '../sync/sync.ts';
import type { TraceLog } from '../privacy/read-log.ts';
import type { LocalRequests } from '../outbox/local-requests.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';
import type { Submitter } from '../outbox/submitter.ts';

/** What an open desk is made of. */
export interface OpenParts {
  session: OpenSession;
  server: SyncServer;
  traces: TraceLog;
  me: () => Person;
  database: DeskDatabase;
  outbox: Outbox;
  requests: LocalRequests;
  feed: RowFeed;
  citizens: CitizenList;
  submitter: Submitter;
  sync: Sync;
  profile: DeskProfile;
  files: FileOutbox;
  tray: Tray;
  improvements: LocalImprovements;
  report: DeskReport;
  registers: LocalRegisters;
  stops: Unsubscribe[];
}
