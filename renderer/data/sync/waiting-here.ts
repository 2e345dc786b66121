import type { Waiting } from '../contract/sync.ts';

/** What has not left this PC, as header, panel and server are told it; null until it has been read. */
export const waitingHere = (
  outbox: { pending: () => readonly unknown[]; unreadable: readonly unknown[] },
  files: { isKnown: boolean; summary: { count: number } },
): Waiting | null =>
  files.isKnown
    ? { actions: outbox.pending().length + outbox.unreadable.length, files: files.summary.count }
    : null;
