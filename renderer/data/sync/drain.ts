import type { Command } from '#shared/workflow/command.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { SyncServer } from '../server/sync-server.ts';

const perCall = 100;

/** Where commands go. */
export interface Door {
  send: (commands: readonly Command[]) => ReturnType<SyncServer['send']>;
  verdicts: SyncServer['verdicts'];
}

/**
 * Sends what waits, in order, and learns the verdicts. Safe to repeat: commands are idempotent by id. One window at a time.
 * @returns whether verdicts arrived
 * @throws SignedOut, Unreachable; what was not judged still waits
 */
export const drain = (outbox: Outbox, server: Door, storeId: string): Promise<boolean> =>
  navigator.locks.request(`maktab-drain-${storeId}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    let learned = false;
    /** Not judged this time: what they are about cannot be read over there. They wait, and hold nobody up. */
    const held = new Set<string>();
    for (;;) {
      const batch = outbox
        .pending()
        .filter(({ command }) => !held.has(command._id))
        .slice(0, perCall)
        .map((entry) => entry.command);
      if (batch.length === 0) return learned;
      const rows = await server.send(batch);
      const verdicts = await server.verdicts(batch.map((command) => command._id));
      let settled = 0;
      for (const { _id: id } of batch) {
        const verdict = verdicts.get(id);
        const row = rows.find((candidate) => candidate.id === id);
        if (verdict)
          await outbox.settle(
            id,
            verdict.accepted ? 'accepted' : 'refused',
            verdict.accepted ? null : verdict.refusal,
          );
        else if (row?.error === 'not_judged') {
          held.add(id);
          continue;
        } else if (row?.error) await outbox.settle(id, 'refused', { code: 'malformed', values: {} });
        else continue;
        settled += 1;
        learned = true;
      }
      if (settled === 0 && batch.every(({ _id: id }) => !held.has(id))) return learned;
    }
  });
