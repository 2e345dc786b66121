/** A part of a reference document that has named fields. */
export type EntryFields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is EntryFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is known of the lists of a document, by their names (`lists` of a kind's declaration). */
export type ListFacts = Readonly<Record<string, { key: readonly string[]; written?: readonly string[] }>>;

/** A list within an entry: its entries have an id or a code. */
const ownKey = ({ id, code }: EntryFields): string | null => {
  if (typeof id === 'string') return id;
  return typeof code === 'string' ? code : null;
};

/** What an entry of a list is known by over its versions; null when it has no name of its own. */
export const entryKey = (entry: unknown, list: ListFacts[string] | undefined): string | null => {
  if (!isFields(entry)) return null;
  return list ? list.key.map((field) => String(entry[field])).join(' ') : ownKey(entry);
};

/** Entries by their keys, or null when some have none or share one: then only the list as a whole can be compared. */
export const byKey = (
  entries: readonly unknown[],
  list: ListFacts[string] | undefined,
): ReadonlyMap<string, EntryFields> | null => {
  const found = new Map<string, EntryFields>();
  for (const entry of entries) {
    const key = entryKey(entry, list);
    if (key === null || !isFields(entry) || found.has(key)) return null;
    found.set(key, entry);
  }
  return found;
};

/** Whether two parts of documents say the same; the order of fields says nothing. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, n) => isSame(one, b[n]));
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => isSame(a[field], b[field]));
};
