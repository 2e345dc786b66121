import type { DesktopResult, KnownPerson } from '#shared/contracts/desktop-api.ts';

/** The stores kept on this PC, and the way into one that is sealed. */
export interface SealedAccess {
  /** Who has a store on this PC. */
  known: readonly KnownPerson[];
  open: (personId: string) => Promise<DesktopResult<'session.openSealed'>>;
}
