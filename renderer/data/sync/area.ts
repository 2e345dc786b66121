import type { SyncData, SyncStatus } from '../contract/sync.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';
import { deskFacts } from './desk-facts.ts';
import { DeskReport } from './desk-report.ts';

/** How this desk and the server stand to each other. */
export const openSync = ({
  files,
  outbox,
  profile,
  server,
  session: { version },
  epochs,
  sync,
}: Pick<
  DeskParts,
  'epochs' | 'files' | 'outbox' | 'profile' | 'server' | 'session' | 'sync'
>): Area<SyncData> => {
  const watching = new Subscribers<[SyncStatus]>();
  const report = new DeskReport(server, () => deskFacts({ profile, outbox, files, version }));
  const status = (): SyncStatus => ({
    state: sync.state,
    pending: outbox.pending().length,
    refused: outbox.refused(),
    lastSyncAt: sync.lastSyncAt,
    restored: epochs.note,
  });
  const stop = sync.changed.add(() => {
    watching.tell(status());
    report.changed();
  });
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
      stop();
      report.stop();
    },
  };
};
