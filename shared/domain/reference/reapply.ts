import { byKey, type EntryFields, isFields, isSame, type ListFacts } from './entries.ts';
import { freeId } from './free-id.ts';

/** Within an entry there are only lists of entries with an id or a code. */
const none: ListFacts = {};

/** Puts `added` into `order`, each after the entry that it followed in `from`. */
const inserted = (order: readonly string[], added: readonly string[], from: readonly string[]): string[] => {
  const result = [...order];
  for (const key of added) {
    const before = from
      .slice(0, from.indexOf(key))
      .reverse()
      .find((other) => result.includes(other));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
  }
  return result;
};

/**
 * Mine, with another id for what I added under one that somebody else has given meanwhile: two new rules are two, not one with the
 * words of both. A code is made from a name, so that two of one code are the same thing.
 */
const apart = (
  base: ReadonlyMap<string, EntryFields>,
  mine: ReadonlyMap<string, EntryFields>,
  theirs: ReadonlyMap<string, EntryFields>,
  list: ListFacts[string] | undefined,
): ReadonlyMap<string, EntryFields> => {
  if (list?.key.join(' ') !== 'id') return mine;
  const taken = new Set([...base.keys(), ...mine.keys(), ...theirs.keys()]);
  return new Map(
    [...mine].map(([id, entry]) => {
      const other = theirs.get(id);
      if (base.has(id) || !other || isSame(entry, other)) return [id, entry];
      const free = freeId(id, taken);
      taken.add(free);
      return [free, { ...entry, id: free }];
    }),
  );
};

const ofEntries = (
  base: ReadonlyMap<string, EntryFields>,
  own: ReadonlyMap<string, EntryFields>,
  theirs: ReadonlyMap<string, EntryFields>,
  list: ListFacts[string] | undefined,
): unknown[] => {
  const mine = apart(base, own, theirs, list);
  const kept = new Map<string, unknown>();
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const [old, here, other] = [base.get(key), mine.get(key), theirs.get(key)];
    if (here && other) kept.set(key, ofValues(old, here, other, none, ''));
    // Taken out by one of the two: it stays out, unless the other has changed it meanwhile.
    else if (!old || !isSame(here ?? other, old)) kept.set(key, here ?? other);
  }
  const among = (keys: Iterable<string>, others: ReadonlyMap<string, unknown>) =>
    [...keys].filter((key) => others.has(key));
  const iMoved = among(base.keys(), mine).join('\n') !== among(mine.keys(), base).join('\n');
  const [first, second] = iMoved ? [mine, theirs] : [theirs, mine];
  const order = inserted(
    among(first.keys(), kept),
    among(second.keys(), kept).filter((key) => !first.has(key)),
    [...second.keys()],
  );
  return order.map((key) => kept.get(key));
};

const ofValues = (base: unknown, mine: unknown, theirs: unknown, lists: ListFacts, at: string): unknown => {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (isFields(mine) && isFields(theirs)) {
    const old = isFields(base) ? base : {};
    const fields = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
    return Object.fromEntries(
      [...fields].map((field) => [
        field,
        ofValues(old[field], mine[field], theirs[field], lists, at === '' ? field : `${at}.${field}`),
      ]),
    );
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const [old, own, others] = [Array.isArray(base) ? base : [], mine, theirs].map((entries) =>
      byKey(entries, lists[at]),
    );
    if (old && own && others) return ofEntries(old, own, others, lists[at]);
    if (mine.length === theirs.length && mine.every(Array.isArray))
      return mine.map((one: unknown, n) =>
        ofValues(Array.isArray(base) ? base[n] : undefined, one, theirs[n], none, ''),
      );
  }
  return mine;
};

/**
 * My changes since `base`, made anew on what somebody else has written meanwhile. What only one of us changed is as they left it;
 * what both changed is as I have it: the preview shows it before it is saved.
 */
export const reapply = <Document extends EntryFields>(
  base: Document,
  mine: Document,
  theirs: Document,
  lists: ListFacts,
): Document =>
  // Of three documents of one shape every part of the result is from one of them.
  ofValues(base, mine, theirs, lists, '') as Document;
