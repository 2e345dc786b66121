import { byKey, type EntryFields, isFields, isSame, type ListFacts } from './entries.ts';

/** An entry that a difference lies in: a category, a step of a ladder. Days of the week have their number as key. */
export interface Within {
  list: string;
  key: string;
  /** As it is now, or as it was when it is no more. */
  entry: unknown;
}

/** One thing that differs. `field`: dotted name within the innermost entry, or the list that an entry joined, left or moved in. */
export interface Difference {
  what: 'added' | 'removed' | 'changed' | 'moved';
  within: readonly Within[];
  field: string;
  before: unknown;
  after: unknown;
}

/** Within an entry there are only lists of entries with an id or a code. */
const none: ListFacts = {};
const noFields: readonly string[] = [];

const inOrder = (keys: Iterable<string>, among: ReadonlyMap<string, unknown>) =>
  [...keys].filter((key) => among.has(key));

const ofEntries = (
  list: string,
  before: ReadonlyMap<string, EntryFields>,
  after: ReadonlyMap<string, EntryFields>,
  within: readonly Within[],
  written: readonly string[] | undefined,
): Difference[] => {
  const at = (key: string, entry: unknown) => [...within, { list, key, entry }];
  const isMoved = inOrder(before.keys(), after).join('\n') !== inOrder(after.keys(), before).join('\n');
  return [
    ...[...after].flatMap(([key, entry]): Difference[] => {
      const old = before.get(key);
      return old === undefined
        ? [{ what: 'added', within: at(key, entry), field: list, before: null, after: entry }]
        : ofFields(old, entry, at(key, entry), '', none, written);
    }),
    ...[...before]
      .filter(([key]) => !after.has(key))
      .map(([key, entry]): Difference => ({
        what: 'removed',
        within: at(key, entry),
        field: list,
        before: entry,
        after: null,
      })),
    ...(isMoved
      ? [
          {
            what: 'moved' as const,
            within,
            field: list,
            before: [...before.values()],
            after: [...after.values()],
          },
        ]
      : []),
  ];
};

const ofFields = (
  before: EntryFields,
  after: EntryFields,
  within: readonly Within[],
  prefix: string,
  lists: ListFacts,
  written = noFields,
): Difference[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((field) => !written.includes(field))
    .flatMap((field) => ofValues(before[field], after[field], within, prefix + field, lists));

const ofValues = (
  before: unknown,
  after: unknown,
  within: readonly Within[],
  field: string,
  lists: ListFacts,
): Difference[] => {
  if (isSame(before, after)) return [];
  if (isFields(before) && isFields(after)) return ofFields(before, after, within, `${field}.`, lists);
  if (Array.isArray(before) && Array.isArray(after)) {
    const list = lists[field];
    const [old, now] = [byKey(before, list), byKey(after, list)];
    if (old && now && old.size + now.size > 0) return ofEntries(field, old, now, within, list?.written);
    if (before.length === after.length && after.every(Array.isArray))
      return after.flatMap((entry: unknown, n): Difference[] =>
        isSame(before[n], entry)
          ? []
          : [
              {
                what: 'changed',
                within: [...within, { list: field, key: String(n), entry }],
                field: 'slots',
                before: before[n] as unknown,
                after: entry,
              },
            ],
      );
  }
  return [{ what: 'changed', within, field, before, after }];
};

/** What differs between two states of a reference document, entry by entry and field by field, in the order of the later one. */
export const differencesOf = (before: EntryFields, after: EntryFields, lists: ListFacts): Difference[] =>
  ofFields(before, after, [], '', lists);
