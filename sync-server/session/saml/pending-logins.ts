import { z } from 'zod';
import { cityDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';

/** How long a person may take at the identity provider. ms. */
export const loginMs = 10 * 60_000;

/** A sign-in that a desk began and nobody has finished. */
export const pendingLogin = z.object({
  redirectUri: z.string(),
  state: z.string(),
  challenge: z.string(),
  startedAt: z.number(),
});
export type PendingLogin = z.infer<typeof pendingLogin>;

const keyOf = (requestId: string): string => `login:${requestId}`;

/** Sign-ins under way, in the store: any server process may receive the answer, and only one of several at once gets it. */
export class PendingLogins {
  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
  ) {}

  async begin(requestId: string, login: Omit<PendingLogin, 'startedAt'>): Promise<void> {
    const document = { _id: keyOf(requestId), kind: 'login', ...login, startedAt: this.now() };
    await this.store.transact([{ database: cityDatabase, document }]);
  }

  /** The sign-in a request began; null when unknown, used or too old. */
  async find(requestId: string): Promise<PendingLogin | null> {
    const read = pendingLogin.safeParse(await this.#load(requestId));
    return read.success && this.now() - read.data.startedAt < loginMs ? read.data : null;
  }

  /** Uses it up. False when somebody else has: of several at once only one gets true. */
  async consume(requestId: string): Promise<boolean> {
    const document = await this.#load(requestId);
    if (!document) return false;
    try {
      const gone = { _id: document._id, _rev: document._rev ?? '', _deleted: true };
      await this.store.transact([{ database: cityDatabase, document: gone }]);
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.status === 409) return false;
      throw error;
    }
  }

  #load(requestId: string) {
    return /^[\w.-]{8,128}$/.test(requestId)
      ? this.store.getDocument(cityDatabase, keyOf(requestId))
      : Promise.resolve(null);
  }
}
