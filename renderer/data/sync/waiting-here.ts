import type { WaitingWork } from '../contract/sync.ts';

interface WaitingIn {
  outbox: { pending: () => readonly unknown[]; unreadable: readonly unknown[]; unopened: number };
  files: { isKnown: boolean; summary: { count: number; refused: readonly unknown[] } };
}

/** What has not left this PC, as header, panel and server are told it; null until it has been read. */
export const waitingHere = ({ outbox, files }: WaitingIn): WaitingWork | null => {
  if (!files.isKnown) return null;
  const actions = outbox.pending().length;
  const { count, refused } = files.summary;
  const stays = { actions: outbox.unreadable.length + outbox.unopened, files: refused.length };
  return { actions, files: count, stays, total: actions + count + stays.actions + stays.files };
};
