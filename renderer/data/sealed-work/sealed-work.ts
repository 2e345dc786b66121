import type { Command } from '#shared/workflow/command.ts';
import type { LocalVerdict } from '../contract/requests.ts';
import type { SealedItem, SealedStore } from '../contract/sealed-work.ts';
import { OwnStore } from '../own/own-store.ts';
import { takeAlong } from '../own/take-along.ts';
import { layout } from '../store/database.ts';
import { Outbox } from '../outbox/outbox.ts';
import { Sealer } from '../store/sealer.ts';
import type { SyncServer } from '../server/sync-server.ts';

interface KeepsFiles {
  keep: (fileId: string, file: Blob, name: string, office: string) => Promise<unknown>;
}
interface ReadsFiles {
  read: (fileId: string, requestId: string) => Promise<Blob | null>;
  close: () => Promise<void>;
}

/** What taking over needs of the supervisor's own desk. */
export interface TakingDesk {
  files: KeepsFiles;
  /** Opens the files of another store. */
  filesOf: (store: SealedStore, sealer: Sealer) => ReadsFiles;
  submit: (original: Command) => Promise<LocalVerdict>;
}

const attachmentsOf = ({ body }: Command) => ('attachments' in body ? body.attachments : []);

const withOutbox = async <Result>(
  store: SealedStore,
  work: (outbox: Outbox, sealer: Sealer) => Promise<Result>,
): Promise<Result> => {
  const sealer = await Sealer.open(store.key);
  const { storeId, person } = store;
  const own = await OwnStore.open(storeId, sealer);
  try {
    await takeAlong(own, { storeId, personId: person.id, layout }, sealer);
    const outbox = await Outbox.open(own);
    return await work(outbox, sealer).finally(() => outbox.stop());
  } finally {
    own.close();
  }
};

/** What waits unsent in the store of somebody put out, and what the server has of it already. Nothing is changed. @throws ServerTrouble */
export const listSealed = (store: SealedStore, server: SyncServer): Promise<SealedItem[]> =>
  withOutbox(store, async (outbox) => {
    const pending = outbox.pending().map(({ command }) => command._id);
    const known = pending.length > 0 ? await server.verdicts(pending) : new Map<string, unknown>();
    return outbox.entries().flatMap(({ command, status }): SealedItem[] => {
      if (status === 'accepted') return [];
      if (status !== 'pending') return [{ command, state: status }];
      return [{ command, state: known.has(command._id) ? 'received' : 'waiting' }];
    });
  });

/**
 * Sends a command of the sealed store as the supervisor's own, with its files. The sealed store keeps it, marked: taken over twice
 * it would be done twice.
 */
export const takeOver = (store: SealedStore, commandId: string, desk: TakingDesk): Promise<LocalVerdict> =>
  withOutbox(store, async (outbox, sealer) => {
    const entry = outbox.pending().find(({ command }) => command._id === commandId);
    if (!entry) return { accepted: false, refusal: { code: 'malformed', values: { field: 'command' } } };
    const { command } = entry;
    const sealedFiles = desk.filesOf(store, sealer);
    try {
      for (const { fileId, name } of attachmentsOf(command)) {
        const bytes = await sealedFiles.read(fileId, command.requestId);
        if (bytes) await desk.files.keep(fileId, bytes, name, command.office);
      }
    } finally {
      await sealedFiles.close();
    }
    const verdict = await desk.submit(command);
    if (verdict.accepted) await outbox.settle(commandId, 'taken-over', null);
    return verdict;
  });
