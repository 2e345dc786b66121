import type { SyncData, SyncStatus } from '../contract/sync.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';
import { deskFacts } from './desk-facts.ts';
import { DeskReport } from './desk-report.ts';
import { waitingHere } from './waiting-here.ts';

/** What happens within this time is told of together. ms. */
const togetherMs = 200;

/** How this desk and the server stand to each other. */
export const openSync = ({
  citizens,
  feed,
  files,
  outbox,
  profile,
  server,
  session: { version },
  aside,
  epochs,
  sync,
}: Pick<
  DeskParts,
  'aside' | 'citizens' | 'epochs' | 'feed' | 'files' | 'outbox' | 'profile' | 'server' | 'session' | 'sync'
>): Area<SyncData> => {
  const watching = new Subscribers<[SyncStatus]>();
  const report = new DeskReport(server, () => deskFacts({ profile, outbox, files, version }));
  const status = (): SyncStatus => ({
    state: sync.state,
    waiting: waitingHere({ outbox, files }),
    held: outbox.heldBack(),
    refused: outbox.refused(),
    refusedFiles: files.summary.refused.length,
    aside: { ...aside.summary, commands: outbox.unreadable.length, unopened: outbox.unopened },
    lastSyncAt: sync.lastSyncAt,
    restored: epochs.note,
  });
  const told = () => {
    watching.tell(status());
    report.changed();
  };
  // Another window of this store sends, too; the server's word on a hundred commands is told of once.
  let soon: ReturnType<typeof setTimeout> | null = null;
  const toldSoon = () => {
    soon ??= setTimeout(() => {
      soon = null;
      told();
    }, togetherMs);
  };
  const stops = [
    sync.changed.add(told),
    files.changed.add(told),
    outbox.changed.add(toldSoon),
    feed.read.changed.add(toldSoon),
    citizens.read.changed.add(toldSoon),
    () => soon !== null && clearTimeout(soon),
  ];
  return {
    answers: {
      watchSync: (show) => {
        show(status());
        return Promise.resolve(watching.add(show));
      },
      syncNow: () => sync.now(),
      dismissRestored: async () => {
        await epochs.dismiss();
        watching.tell(status());
      },
      desks: () => report.desks(),
      dismiss: async (commandId) => {
        await outbox.remove([commandId]);
        watching.tell(status());
      },
    },
    stop: () => {
      for (const stop of stops) stop();
      report.stop();
    },
  };
};
