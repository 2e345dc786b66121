import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';

export interface OpenSession {
  person: Person;
  /** Names this person's store on this PC. */
  storeId: string;
  /** What the store is sealed with: AES-256, base64. */
  key: string;
  syncUrl: string;
  /** Of the application. */
  version: string;
}

/** Gives an access token for the server, or why there is none. `fresh`: the one before was not accepted. */
export type GetToken = (fresh: boolean) => Promise<DesktopResult<'session.token'>>;

/** Whose desk is open. */
export interface SessionData {
  /**
   * Opens this person's local store and begins to sync; resolves when local reads work (no network needed after the first time).
   * What it resolves to ends sync and closes the store; nothing is deleted. Another opening closes the one before.
   */
  open(session: OpenSession, getToken: GetToken): Promise<() => Promise<void>>;
}
