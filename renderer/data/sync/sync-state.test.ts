import { describe, expect, it } from 'vitest';
import { type SyncFacts, syncStateOf } from './sync-state.ts';

const at = '2026-11-24T09:00:00.000Z';
const calm: SyncFacts = {
  opened: true,
  signedOut: false,
  offlineSince: null,
  first: null,
  waiting: 0,
  sending: false,
  lastSyncAt: at,
};

describe('what is said about the sync', () => {
  it.each([
    ['nothing yet', { lastSyncAt: null }, { kind: 'starting' }],
    ['all is there', {}, { kind: 'idle', lastSyncAt: at }],
    ['two commands wait', { waiting: 2 }, { kind: 'sending', count: 2 }],
    [
      'the first load runs',
      { first: { done: 30, pending: 70 }, waiting: 1 },
      { kind: 'first-sync', done: 30, total: 100 },
    ],
    ['the network is away', { offlineSince: at, waiting: 3 }, { kind: 'offline', since: at, waiting: 3 }],
    [
      'the session ended',
      { signedOut: true, offlineSince: at, waiting: 3 },
      { kind: 'signed-out', waiting: 3 },
    ],
  ] as const)('%s', (_when, facts, expected) => {
    expect(syncStateOf({ ...calm, ...facts })).toEqual(expected);
  });
});
