import { randomBytes } from 'node:crypto';

/** Who has typed the password in one browser, and when (ms). */
export interface DirectorySession {
  uid: string;
  authenticatedAt: number;
  /** Names the session in assertions and logouts. */
  index: string;
}

const name = 'maktab_demo_directory';
const sessionMs = 8 * 60 * 60_000;

const keyIn = (cookies: string | undefined): string =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(cookies ?? '')?.[1] ?? '';

/** Sessions at the demo directory, a working day each, as real directories keep them: who has one is not asked for a password. */
export class DirectorySessions {
  readonly #sessions = new Map<string, DirectorySession>();

  /** The session of the browser that sends these cookies; null when it has none. */
  find(cookies: string | undefined): DirectorySession | null {
    const found = this.#sessions.get(keyIn(cookies));
    return found && Date.now() - found.authenticatedAt < sessionMs ? found : null;
  }

  /** Begins one. @returns the Set-Cookie header */
  begin(session: DirectorySession): string {
    const key = randomBytes(32).toString('base64url');
    for (const [other, { authenticatedAt }] of this.#sessions)
      if (Date.now() - authenticatedAt >= sessionMs) this.#sessions.delete(other);
    this.#sessions.set(key, session);
    return `${name}=${key}; Path=/; HttpOnly; SameSite=Lax`;
  }

  /** Ends the browser's session, and those that a logout request names. */
  end(cookies: string | undefined, index: string | null): void {
    this.#sessions.delete(keyIn(cookies));
    for (const [key, session] of this.#sessions) if (session.index === index) this.#sessions.delete(key);
  }
}
