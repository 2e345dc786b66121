import type { SecretStore } from '#main/ports/secret-store.ts';
import type { SignInWindow } from '#main/ports/sign-in-window.ts';
import type { PinCost } from './pin-cost.ts';
import type { UnlockedStore } from './sealed-grant.ts';

/** What a session stands on. Clocks are for tests; the monotonic one is in ms. */
export interface DeskSessionParts {
  secrets: SecretStore;
  profile: string;
  window: SignInWindow;
  /** Origin of the sync server. */
  syncUrl: string;
  clocks?: { now: () => number; monotonic: () => number };
  /** A desk that was open before the shell was started again (development). */
  reopen?: UnlockedStore;
  /** Removes what else the shell keeps for a store: nobody can open it any more. */
  forgetStore?: (storeId: string) => Promise<void>;
  /** What a PIN costs, and what it must cost at least. Tests that are not about it want it cheap. */
  pinCost?: { here: () => Promise<PinCost>; least: PinCost };
}
