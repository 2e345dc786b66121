import type { KnownPerson } from '#shared/contracts/desktop-api.ts';
import { mostPinTries } from '#shared/domain/access/pin.ts';
import type { Account } from './accounts.ts';

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

/** The account after so many wrong PINs in a row: from the fifth on each further try waits twice as long. */
export const afterWrongPins = (one: Account, count: number, now: number): Account => {
  const wait = count < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - freeTries));
  return { ...one, wrong: { count, until: now + wait } };
};

/** How long the desk has been without the server, as far as this PC's clock can be believed. ms. */
const offlineFor = (one: Account, now: number): number => Math.max(now, one.latestSeen) - one.lastContact;

/** What may be done with an account now. */
export const accountState = (one: Account, now: number): KnownPerson['state'] => {
  if (one.state !== 'ready') return one.state;
  if (one.wrong.count >= mostPinTries) return 'pin-locked';
  return offlineFor(one, now) > one.offlineSeconds * 1000 ? 'offline-too-long' : 'ready';
};

/** Seconds until the next PIN may be tried; a wait never grows because the clock was put back. */
export const waitSeconds = (one: Account, now: number): number => {
  const left = Math.min(one.wrong.until - now, longestWaitMs);
  return Math.max(0, Math.ceil(left / 1000));
};
