import { describe, expect, it } from 'vitest';
import { type SyncFacts, syncStateOf } from './sync-state.ts';

const at = '2026-11-24T09:00:00.000Z';
const none = { actions: 0, files: 0 };
const calm: SyncFacts = {
  link: null,
  sending: null,
  files: null,
  held: null,
  first: null,
  waiting: none,
  lastSyncAt: at,
};
const two = { actions: 2, files: 0 };
const away = { trouble: 'network', since: at } as const;
const tooLarge = { trouble: 'limit', since: at } as const;
const signedOut = { trouble: 'signed-out', since: at } as const;

describe('what is said about the sync', () => {
  it.each([
    ['nothing yet', { lastSyncAt: null }, { kind: 'starting' }],
    ['all is there', {}, { kind: 'idle', lastSyncAt: at }],
    ['two commands wait', { waiting: two }, { kind: 'sending', waiting: two }],
    [
      'a file waits',
      { waiting: { actions: 0, files: 1 } },
      { kind: 'sending', waiting: { actions: 0, files: 1 } },
    ],
    ['what waits is still being read', { waiting: null }, { kind: 'starting' }],
    [
      'what waits is still being read, without a network',
      { waiting: null, link: away },
      { kind: 'troubled', ...away, waiting: null },
    ],
    [
      'the first load runs',
      { first: { done: 30, pending: 70 } },
      { kind: 'first-sync', done: 30, total: 100 },
    ],
    ['the network is away', { link: away, waiting: two }, { kind: 'troubled', ...away, waiting: two }],
    [
      'reading works and sending does not',
      { sending: tooLarge, waiting: two },
      { kind: 'troubled', ...tooLarge, waiting: two },
    ],
    [
      'one command is too large',
      { held: tooLarge, waiting: two },
      { kind: 'troubled', ...tooLarge, waiting: two },
    ],
    [
      'the session ended',
      { link: away, sending: signedOut, waiting: two },
      { kind: 'troubled', ...signedOut, waiting: two },
    ],
  ] as const)('%s', (_when, facts, expected) => {
    expect(syncStateOf({ ...calm, ...facts })).toEqual(expected);
  });
});
