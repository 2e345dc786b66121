import { describe, expect, it } from 'vitest';
import type { WaitingWork } from '../contract/sync.ts';
import { type SyncFacts, syncStateOf } from './sync-state.ts';

const at = '2026-11-24T09:00:00.000Z';
const waitingOf = (actions: number, files: number, staying = 0): WaitingWork => ({
  actions,
  files,
  stays: { actions: staying, files: 0 },
  total: actions + files + staying,
});
const none = waitingOf(0, 0);
const calm: SyncFacts = {
  reading: null,
  link: null,
  sending: null,
  files: null,
  held: null,
  first: null,
  waiting: none,
  lastSyncAt: at,
};
const two = waitingOf(2, 0);
const kept = waitingOf(0, 0, 1);
const away = { trouble: 'network', since: at } as const;
const tooLarge = { trouble: 'limit', since: at } as const;
const signedOut = { trouble: 'signed-out', since: at } as const;

describe('what is said about the sync', () => {
  it.each([
    ['nothing yet', { lastSyncAt: null }, { kind: 'starting' }],
    ['all is there', {}, { kind: 'idle', lastSyncAt: at }],
    ['two commands wait', { waiting: two }, { kind: 'sending', waiting: two }],
    ['a file waits', { waiting: waitingOf(0, 1) }, { kind: 'sending', waiting: waitingOf(0, 1) }],
    [
      'the desk reads what it has, and the network is away',
      { reading: { done: 1, total: 9 }, link: away },
      { kind: 'reading', done: 1, total: 9 },
    ],
    ['one thing stays here', { waiting: kept }, { kind: 'stays', waiting: kept }],
    [
      'one thing stays, another goes',
      { waiting: waitingOf(1, 0, 1) },
      { kind: 'sending', waiting: waitingOf(1, 0, 1) },
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
