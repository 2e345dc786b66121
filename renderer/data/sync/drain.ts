import type { Command } from '#shared/workflow/command.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { sendByHalves } from './send-by-halves.ts';

const perCall = 100;

/** Where commands go. */
export interface Door {
  send: (commands: readonly Command[]) => ReturnType<SyncServer['send']>;
  verdicts: SyncServer['verdicts'];
}

/** What the server could not read in a command, by its own words ("Not a command: body.subject Too big"). */
const unreadField = (reason: string): Record<string, string> => {
  const field = /^Not a command: (?<field>[\w.]+) /.exec(reason)?.groups?.['field'];
  return field === undefined ? {} : { field };
};

/** Sends one group and settles what was judged. @returns how many were */
const sendGroup = async (outbox: Outbox, server: Door, size: number): Promise<number> => {
  const { held } = outbox;
  const group = held.sendable(outbox.pending().map(({ command }) => command)).slice(0, size);
  if (group.length === 0) return 0;
  const refused: string[] = [];
  const rows = await sendByHalves(
    group,
    async (commands) => {
      const still = new Set(held.sendable(group));
      const left = commands.filter((command) => still.has(command));
      return left.length > 0 ? server.send(left) : [];
    },
    ({ _id: id }, why) => {
      held.hold(id, why);
      if (why === 'refused') refused.push(id);
    },
  );
  if (refused.length > 1 && rows.length === 0) {
    // Not these commands: the door takes none.
    for (const id of refused) held.forget(id);
    throw new ServerTrouble('refused', 'no command gets through');
  }
  const verdicts = await server.verdicts(group.map(({ _id }) => _id)).catch((error: unknown) => {
    // Nor is anything else let through now: it was not about these commands.
    for (const id of refused) held.forget(id);
    throw error;
  });
  let settled = 0;
  for (const { _id: id } of group) {
    const verdict = verdicts.get(id);
    const { error, reason = '' } = rows.find((row) => row.id === id) ?? {};
    if (verdict?.accepted === true) await outbox.settle(id, 'accepted', null);
    else if (verdict) await outbox.settle(id, 'refused', verdict.refusal);
    else if (error === 'not_judged') held.hold(id, 'not-judged');
    else if (error === 'erased') await outbox.settle(id, 'refused', { code: 'erased', values: {} });
    else if (error !== undefined)
      await outbox.settle(id, 'refused', { code: 'malformed', values: unreadField(reason) });
    if (verdict || (error !== undefined && error !== 'not_judged')) settled += 1;
  }
  return settled;
};

/**
 * Sends what waits, in order, and learns the verdicts. Safe to repeat: commands are idempotent by id. A command that does not get
 * through by its own fault is held back, with what follows from it; all others go on.
 * @returns whether verdicts arrived
 * @throws ServerTrouble; what was not judged still waits
 */
export const sendAll = async (outbox: Outbox, server: Door): Promise<boolean> => {
  let learned = false;
  // What it is about may have come meanwhile.
  outbox.held.release('not-judged');
  for (;;) {
    const before = outbox.sendable().length;
    if (before === 0) return learned;
    const settled = await sendGroup(outbox, server, perCall);
    learned ||= settled > 0;
    // Neither judged nor held back: the server has nothing to say of them now.
    if (settled === 0 && outbox.sendable().length === before) return learned;
  }
};

/** The same, one window of a store at a time. */
export const drain = (outbox: Outbox, server: Door, storeId: string): Promise<boolean> =>
  navigator.locks.request(`maktab-drain-${storeId}`, { ifAvailable: true }, async (lock) =>
    lock ? sendAll(outbox, server) : false,
  );
