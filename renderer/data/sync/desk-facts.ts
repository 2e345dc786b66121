import type { Outbox } from '../outbox/outbox.ts';
import type { DeskFacts } from './desk-report.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';

/** What this desk tells the server of itself; null before it has a code. */
export const deskFacts = async ({
  profile,
  outbox,
  files,
  version,
}: {
  profile: DeskProfile;
  outbox: Outbox;
  files: { waiting: () => Promise<number> };
  version: string;
}): Promise<DeskFacts | null> => {
  const deskId = await profile.deskId();
  if (deskId === null) return null;
  const pending = outbox.pending();
  return {
    deskId,
    state: {
      pending: pending.length,
      files: await files.waiting(),
      refused: outbox.refused().length,
      oldestPendingAt: pending[0]?.command.doneAt ?? null,
      appVersion: version,
    },
  };
};
