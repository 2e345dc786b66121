import type { IDBPDatabase } from 'idb';
import { expect, it } from 'vitest';
import { migrate, type OwnSchema, ownVersion, shelves } from './shelves.ts';

/** What each released version had: it is never to be made otherwise than it was. */
const released: readonly (readonly string[])[] = [
  [],
  ['outbox', 'sent', 'drafts', 'traces', 'aside', 'life'],
  ['outbox', 'sent', 'drafts', 'traces', 'aside', 'life', 'given-up'],
];

const migrated = (from: number) => {
  const made = new Set(released[from]);
  const createObjectStore = (name: string) => {
    if (made.has(name)) throw new Error(`${name} is there already`);
    made.add(name);
  };
  migrate({ createObjectStore } as unknown as IDBPDatabase<OwnSchema>, from);
  return [...made].sort();
};

it.each(released.map((_, from) => from))('from version %i every shelf is there afterwards', (from) => {
  expect(migrated(from)).toEqual([...shelves].sort());
});

it('every version there has been is walked', () => {
  expect(released).toHaveLength(ownVersion + 1);
});
