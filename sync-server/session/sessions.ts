import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const stored = z.object({ personId: z.string(), expiresAt: z.number() });
/** Twelve hours: a working day. Seconds. */
export const sessionSeconds = 12 * 3600;

const keyOf = (token: string): string => `session:${createHash('sha256').update(token).digest('hex')}`;

/** Sessions by opaque token. Only the token's hash is stored; sessions survive a restart. */
export class Sessions {
  readonly #cache = new Map<string, { personId: string; expiresAt: number }>();

  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
  ) {}

  /** Opens a session and returns its token. */
  async open(personId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const session = { personId, expiresAt: this.now() + sessionSeconds * 1000 };
    await this.store.transact([
      { database: cityDatabase, document: { _id: keyOf(token), kind: 'session', ...session } },
    ]);
    this.#cache.set(keyOf(token), session);
    return token;
  }

  /** The person a token belongs to, null when unknown or expired. */
  async personOf(token: string): Promise<string | null> {
    const key = keyOf(token);
    const session = this.#cache.get(key) ?? (await this.#load(key));
    return session && session.expiresAt > this.now() ? session.personId : null;
  }

  async close(token: string): Promise<void> {
    const key = keyOf(token);
    this.#cache.delete(key);
    const document = await this.store.getDocument(cityDatabase, key);
    if (document)
      await this.store.writeDocuments(cityDatabase, [
        { _id: key, _rev: document._rev ?? '', _deleted: true },
      ]);
  }

  async #load(key: string): Promise<{ personId: string; expiresAt: number } | null> {
    const read = stored.safeParse(await this.store.getDocument(cityDatabase, key));
    if (!read.success) return null;
    this.#cache.set(key, read.data);
    return read.data;
  }
}
