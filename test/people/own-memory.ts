import type { OwnWrite } from '#renderer/data/own/own-store.ts';
import type { Held, Shelf } from '#renderer/data/own/shelf.ts';

/** What exists on a PC alone, in memory: for what stands on the store and is tested without a browser. The store itself is tested in one. */
export const ownMemory = () => {
  const things = new Map<string, Map<string, unknown>>();
  const watching: { shelf: string; changed: (things: Held) => void }[] = [];
  const shelfOf = (name: string): Map<string, unknown> => {
    const known = things.get(name) ?? new Map<string, unknown>();
    things.set(name, known);
    return known;
  };
  const write = (writes: readonly OwnWrite[]): Promise<void> => {
    for (const { shelf, id, value } of writes)
      if (value === null) shelfOf(shelf).delete(id);
      else shelfOf(shelf).set(id, structuredClone(value));
    for (const { shelf, changed } of watching)
      changed(new Map(writes.filter((each) => each.shelf === shelf).map(({ id, value }) => [id, value])));
    return Promise.resolve();
  };
  const shelf = (name: OwnWrite['shelf']): Shelf => ({
    all: () => Promise.resolve(new Map(shelfOf(name))),
    get: (id) => Promise.resolve(shelfOf(name).get(id) ?? null),
    setAside: (id) => {
      const thing = shelfOf(name).get(id);
      return write([
        { shelf: name, id: `unopened/${id}`, value: thing },
        { shelf: name, id, value: null },
      ]);
    },
    put: (given) => write([...given].map(([id, value]) => ({ shelf: name, id, value }))),
    remove: (ids) => write(ids.map((id) => ({ shelf: name, id, value: null }))),
    watch: (changed) => {
      const one = { shelf: name, changed };
      watching.push(one);
      return () => void watching.splice(watching.indexOf(one), 1);
    },
  });
  return { shelf, write };
};
