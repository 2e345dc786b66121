import type { DBSchema } from 'idb';
import type { Migration } from '../store/migrations.ts';

/**
 * `outbox`: commands until the server's word is here; `sent`: commands it accepted; `drafts`: what somebody has begun to write;
 * `traces`: reads of citizens' files, until the audit log has them; `aside`: documents that this version cannot
 * read; `prints`: keys of fingerprints; `numbers`: citizens' numbers held for requests that wait for this person; `chain`: where the
 * reads noted here stand; `life`: which life of the server's store this desk knows, and what is gone since the one before; `given-up`: numbers
 * that nobody registers under, until the server knows.
 */
export const shelves = [
  'outbox',
  'sent',
  'drafts',
  'traces',
  'aside',
  'life',
  'given-up',
  'prints',
  'numbers',
  'chain',
] as const;
export type ShelfName = (typeof shelves)[number];

export type Sealed = Uint8Array<ArrayBuffer>;
export interface OwnSchema extends DBSchema {
  outbox: { key: string; value: Sealed };
  sent: { key: string; value: Sealed };
  drafts: { key: string; value: Sealed };
  traces: { key: string; value: Sealed };
  aside: { key: string; value: Sealed };
  life: { key: string; value: Sealed };
  'given-up': { key: string; value: Sealed };
  prints: { key: string; value: Sealed };
  numbers: { key: string; value: Sealed };
  chain: { key: string; value: Sealed };
}

export const ownMigrations: readonly Migration[] = [
  ({ make }) => {
    for (const shelf of ['outbox', 'sent', 'drafts', 'traces', 'aside', 'life']) make(shelf);
  },
  ({ make }) => make('given-up'),
  ({ make }) => {
    for (const shelf of ['prints', 'numbers', 'chain']) make(shelf);
  },
];
