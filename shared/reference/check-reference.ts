import type { ReferenceData, ReferenceKind } from '#shared/documents/reference-data.ts';
import { type EntryFields, entryKey } from '#shared/domain/reference/entries.ts';
import { codesRemoved, codesTwice, type ReferenceProblem } from '#shared/domain/reference/problem.ts';
import type { ListRules } from './define-kind.ts';
import { referenceKinds } from './reference-kinds.ts';

const keysOf = (document: EntryFields, list: string, rules: ListRules): string[] => {
  const entries = document[list];
  return Array.isArray(entries) ? entries.map((entry) => entryKey(entry, rules) ?? '') : [];
};

/** What is wrong with the keys of a document's lists. */
const checkKeys = (
  next: EntryFields,
  before: EntryFields,
  lists: readonly (readonly [string, ListRules])[],
) => [
  ...lists.flatMap(([list, rules]) => (rules.isUnique ? codesTwice(list, keysOf(next, list, rules)) : [])),
  ...lists.flatMap(([list, rules]) =>
    rules.isLasting ? codesRemoved(list, keysOf(before, list, rules), keysOf(next, list, rules)) : [],
  ),
];

const checkKind = <Kind extends ReferenceKind>(
  kind: Kind,
  next: ReferenceData[Kind],
  city: ReferenceData,
): ReferenceProblem[] => {
  const { lists, check } = referenceKinds[kind];
  return [...checkKeys(next, city[kind], Object.entries<ListRules>(lists)), ...check(next, city)];
};

/**
 * What is wrong with a reference document beside the rest of the city; empty when nothing is. Its own shape is its schema's
 * matter. The same for the form, the preview and the server.
 */
export const checkReference = (next: ReferenceData[ReferenceKind], city: ReferenceData): ReferenceProblem[] =>
  checkKind(next.kind, next, city);
