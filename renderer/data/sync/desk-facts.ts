import type { Outbox } from '../outbox/outbox.ts';
import type { DeskFacts } from './desk-report.ts';
import { waitingHere } from './waiting-here.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';

/** What this desk tells the server of itself; null before it has a code, and until it knows what waits here. */
export const deskFacts = async ({
  profile,
  outbox,
  files,
  version,
}: {
  profile: Pick<DeskProfile, 'deskId'>;
  outbox: Outbox;
  files: Parameters<typeof waitingHere>[0]['files'];
  version: string;
}): Promise<DeskFacts | null> => {
  const deskId = await profile.deskId();
  const waiting = waitingHere({ outbox, files });
  if (deskId === null || waiting === null) return null;
  return {
    deskId,
    state: {
      // What stays has not been sent either.
      pending: waiting.actions + waiting.stays.actions,
      files: waiting.files + waiting.stays.files,
      refused: outbox.refused().length,
      oldestPendingAt: outbox.pending()[0]?.command.doneAt ?? null,
      appVersion: version,
    },
  };
};
