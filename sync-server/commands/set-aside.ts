import { z } from 'zod';
import { registerEntry, type RegisterEntry } from '#shared/documents/register.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { cityDatabase, databaseOf } from '../policy/databases.ts';
import { entryToStore } from '../registers/stored-entry.ts';
import type { StoredDocument } from '../storage/document-store.ts';
import { noteHighest } from './number-reach.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const prefix = 'set-aside:';
const perPage = 500;

/**
 * A number of a refused registration, set aside for the form that it is on: the request that the form becomes may take it, and no
 * other. `entry`: the line that it leaves, annulled, when it is given up.
 */
const setAsideNumber = z.object({
  _id: z.string(),
  kind: z.literal('set-aside-number'),
  requestId: z.string(),
  commandId: z.string(),
  since: instant,
  entry: registerEntry,
});
type SetAside = z.infer<typeof setAsideNumber>;

const idOf = (requestId: string, reference: string) => `${prefix}${requestId}:${reference}`;
const readOf = (document: StoredDocument | null): SetAside | null =>
  setAsideNumber.safeParse(document).data ?? null;

/** The claim by which a number is one request's, or the command's that it was spent by. */
export const claimNumber = (work: UnitOfWork, reference: string, requestId: string): void =>
  work.put(cityDatabase, { _id: `ref:${reference}`, kind: 'claim', requestId, reference });

/** A number of a request's registration that is set aside; null when it is not, or for another request. */
export const findSetAside = async (work: UnitOfWork, requestId: string, reference: string) =>
  readOf(await work.get(cityDatabase, idOf(requestId, reference)));

/** Enters a number as annulled, and claims it for the command it was spent by: no request has it, and none may take it. */
export const enterAnnulled = async (
  work: UnitOfWork,
  entry: RegisterEntry,
  commandId: string,
): Promise<void> => {
  const database = databaseOf('registers', entry.office);
  const next = entryToStore(await work.get(database, entry._id), entry);
  if (!next) return;
  claimNumber(work, entry.reference, commandId);
  work.put(database, next);
  await noteHighest(work, entry);
};

/** Sets a number aside, or again: it has been refused once more. Call after reading its claim. */
export const setAside = async (
  work: UnitOfWork,
  entry: RegisterEntry,
  commandId: string,
  since: Instant,
): Promise<void> => {
  const { requestId, reference } = entry;
  const _id = idOf(requestId, reference);
  await work.get(cityDatabase, _id);
  work.put(cityDatabase, { _id, kind: 'set-aside-number', requestId, commandId, since, entry });
  claimNumber(work, reference, requestId);
  await noteHighest(work, entry);
};

/** Gives a number that is set aside up: its line is entered, annulled. */
export const giveUp = async (
  work: UnitOfWork,
  { requestId, commandId, entry }: SetAside,
  now: Instant,
): Promise<void> => {
  const _id = idOf(requestId, entry.reference);
  if (!(await work.get(cityDatabase, _id))) return;
  await work.get(cityDatabase, `ref:${entry.reference}`);
  await enterAnnulled(work, { ...entry, recordedAt: now }, commandId);
  work.remove(cityDatabase, _id);
};

const pagesFrom = async (work: UnitOfWork, from: string): Promise<SetAside[]> => {
  const found: SetAside[] = [];
  for (let after = from; ;) {
    const page = await work.readById(cityDatabase, after, perPage);
    const own = page.filter(({ _id }) => _id.startsWith(from));
    found.push(...own.flatMap((document) => readOf(document) ?? []));
    const end = own.at(-1)?._id;
    if (end === undefined || own.length < perPage) return found;
    after = end;
  }
};

/** A request is registered under one of its numbers: that one is set aside no longer, any other is given up. */
export const registeredUnder = async (
  work: UnitOfWork,
  requestId: string,
  reference: string,
  now: Instant,
): Promise<void> => {
  const _id = idOf(requestId, reference);
  if (await work.get(cityDatabase, _id)) work.remove(cityDatabase, _id);
  for (const each of await pagesFrom(work, `${prefix}${requestId}:`))
    if (each.entry.reference !== reference) await giveUp(work, each, now);
};

/** Gives up what has been set aside since before `limit`: nobody mends it any more. */
export const giveUpOld = async (work: UnitOfWork, limit: Instant, now: Instant): Promise<void> => {
  for (const each of await pagesFrom(work, prefix)) if (each.since < limit) await giveUp(work, each, now);
};
