/** A part of a reference document that has named fields. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry of a list is known by over its versions; null when it has no name of its own. */
export const keyOf = (entry: unknown): string | null => {
  if (!isFields(entry)) return null;
  const { id, code, position, office, domain } = entry;
  if (typeof id === 'string') return id;
  if (typeof code === 'string') return code;
  return typeof position === 'string' ? `${position} ${String(office)} ${String(domain)}` : null;
};

/** Entries by their keys, or null when some have none or share one: then only the list as a whole can be compared. */
export const byKey = (list: readonly unknown[]): ReadonlyMap<string, Fields> | null => {
  const entries = new Map<string, Fields>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === null || !isFields(entry) || entries.has(key)) return null;
    entries.set(key, entry);
  }
  return entries;
};

/** Whether two parts of documents say the same; the order of fields says nothing. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, n) => isSame(one, b[n]));
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => isSame(a[field], b[field]));
};
