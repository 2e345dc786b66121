import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Person } from '#shared/documents/reference-data.ts';

/** Proves who somebody is. The demo directory is one; single sign-on will be another. */
export interface IdentityProvider {
  /** Whom one may sign in as, for a chooser; empty where the directory is not to be shown. */
  list(): Person[];
  /** Whether the secret is this person's. */
  verify(personId: string, secret: string): boolean;
}

/** PIN of everybody in the demo directory, printed in the README. */
export const demoPin = '2468';

/** The demo directory: everyone in the reference data, one PIN, hashed at start. Only when MAKTAB_DEMO=1. */
export const demoDirectory = (people: () => Person[]): IdentityProvider => {
  const salt = randomBytes(16);
  const hash = (pin: string) => scryptSync(pin, salt, 32, { N: 1024 });
  const expected = hash(demoPin);
  return {
    list: people,
    verify: (personId, pin) =>
      timingSafeEqual(hash(pin), expected) && people().some((person) => person.id === personId),
  };
};

/** Nobody can sign in: no directory is connected. */
export const noDirectory: IdentityProvider = { list: () => [], verify: () => false };
