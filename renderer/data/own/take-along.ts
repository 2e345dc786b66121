import { deleteDB } from 'idb';
import type { Sealer } from '../store/sealer.ts';
import { type EarlierDatabase, earlierDatabases, type EarlierKind, readEarlier } from './earlier-layouts.ts';
import type { OwnStore } from './own-store.ts';

/** What is kept now of what a layout kept. */
const valueOf = (kind: EarlierKind, doc: Record<string, unknown>): unknown =>
  kind === 'drafts' ? doc['value'] : doc;

/** @returns how many of it cannot be opened: all else is here now */
const taken = async (own: OwnStore, kind: EarlierKind, from: EarlierDatabase, sealer: Sealer) => {
  const known = await own.shelf(kind).all();
  const { found, unopened } = await readEarlier(from, sealer);
  const things = [...found].flatMap(([id, doc]): [string, unknown][] => {
    const value = valueOf(kind, doc) ?? null;
    return known.has(id) || value === null ? [] : [[id, value]];
  });
  await own.shelf(kind).put(new Map(things));
  if (unopened > 0) console.warn(`${from.name} stays: ${String(unopened)} cannot be opened`);
  return unopened;
};

/** Another window may have it open: it goes when that window does. */
const remove = (name: string): void => void deleteDB(name).catch(() => undefined);

/**
 * Takes along what earlier layouts kept of a person's own: the newest first, since an older one knows less. Nothing is removed there
 * before it is here, so that it can be interrupted anywhere and done again; what cannot be opened stays where it is. Databases of
 * layouts before `layout` go with it: the server has the rest of them.
 * @returns how many commands cannot be opened and stay
 */
export const takeAlong = (
  own: OwnStore,
  { storeId, personId, layout }: { storeId: string; personId: string; layout: number },
  sealer: Sealer,
): Promise<number> =>
  navigator.locks.request(`maktab-own-${storeId}`, async () => {
    const earlier = (await earlierDatabases(storeId, personId)).sort((a, b) => b.layout - a.layout);
    let commands = 0;
    for (const from of earlier) {
      if (from.kind === null) {
        if (from.layout < layout) remove(from.name);
        continue;
      }
      const left = await taken(own, from.kind, from, sealer);
      if (left === 0) remove(from.name);
      else if (from.kind === 'outbox') commands += left;
    }
    return commands;
  });
