import type { SealedStore } from '#shared/contracts/desktop-api.ts';
import {
  mostSealedEntries,
  type SealedEntriesAnswer,
  sealedEntriesAnswer,
  sealedFileAnswer,
} from '#shared/contracts/sealed-work-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { LocalVerdict } from '../contract/requests.ts';
import type { SealedItem, SealedList } from '../contract/sealed-work.ts';
import { waitingFileOf } from '../own/waiting-file.ts';
import { readSealedOutbox, writeSealedOutbox } from '../own/sealed-outbox.ts';
import { fromBase64 } from '../store/base64.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** What taking over needs of the supervisor's own desk. */
interface TakingDesk {
  server: Pick<SyncServer, 'ask'>;
  files: { keep: (fileId: string, file: Blob, name: string, office: string) => Promise<unknown> };
  submit: (original: Command) => Promise<LocalVerdict>;
}

const attachmentsOf = ({ body }: Command) => ('attachments' in body ? body.attachments : []);
const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
/** A file may be large, and the line slow. */
const fileWaitMs = 300_000;

/** What waits unsent in the store of somebody put out, as far as the server opens it, and what it has of it already. @throws ServerTrouble */
export const listSealed = async (
  { storeId, sealed }: SealedStore,
  server: Pick<SyncServer, 'ask' | 'verdicts'>,
): Promise<Extract<SealedList, { kind: 'listed' }>> => {
  const kept = [...(await readSealedOutbox(storeId))].map(([id, bytes]) => ({ id, bytes }));
  const opened: SealedEntriesAnswer['entries'] = [];
  let withheld = 0;
  for (let at = 0; at === 0 || at < kept.length; at += mostSealedEntries) {
    const entries = kept.slice(at, at + mostSealedEntries);
    const answer = await server.ask(sealedEntriesAnswer, '/sealed-work/entries', post({ sealed, entries }));
    opened.push(...answer.entries);
    withheld += answer.withheld;
  }
  const waiting = opened.filter(({ status }) => status === 'pending').map(({ command }) => command._id);
  const known = waiting.length > 0 ? await server.verdicts(waiting) : new Map<string, unknown>();
  const items = opened.flatMap(({ command, status, taken }): SealedItem[] => {
    if (status === 'accepted') return [];
    if (status !== 'pending') return [{ command, state: status, taken }];
    return [{ command, state: known.has(command._id) ? 'received' : 'waiting', taken }];
  });
  items.sort((a, b) => (a.command.doneAt < b.command.doneAt ? -1 : 1));
  return { kind: 'listed', items, withheld };
};

/**
 * Sends a command of the sealed store as the supervisor's own, with its files. The sealed store keeps it, marked: taken over twice
 * it would be done twice. @throws ServerTrouble
 */
export const takeOver = async (
  { storeId, sealed }: SealedStore,
  { command, taken }: SealedItem,
  { server, files, submit }: TakingDesk,
): Promise<LocalVerdict> => {
  const bytes = (await readSealedOutbox(storeId)).get(command._id) ?? '';
  for (const { fileId, name } of attachmentsOf(command)) {
    const waiting = await waitingFileOf(storeId, fileId);
    if (!waiting) continue;
    const asked = { sealed, entry: { id: command._id, bytes }, fileId, ...waiting };
    const file = await server.ask(sealedFileAnswer, '/sealed-work/files', {
      ...post(asked),
      signal: AbortSignal.timeout(fileWaitMs),
    });
    const blob = new Blob([fromBase64(file.content)], { type: file.type });
    await files.keep(fileId, blob, name, command.office);
  }
  const verdict = await submit(command);
  if (verdict.accepted) await writeSealedOutbox(storeId, command._id, taken);
  return verdict;
};
