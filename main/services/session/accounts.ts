import { z } from 'zod';
import { person } from '#shared/documents/reference-data.ts';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { vault } from './vault.ts';

/** A person's desk on this PC, as kept in the keystore. Times in ms. */
export const account = z.object({
  v: z.literal(1),
  person,
  storeId: z.string(),
  vault,
  /** The store's key sealed to the server: opened again after a forgotten PIN, or for the supervisor of a revoked person. */
  escrow: z.string().nullable(),
  wrong: z.object({ count: z.number(), until: z.number() }),
  refreshToken: z.string().nullable(),
  /** A refresh under way: asked again under the same name when its answer was lost. */
  attempt: z.string().nullable(),
  state: z.enum(['ready', 'signed-out', 'revoked']),
  /** Last word from the server, and the latest time this PC's clock has ever shown: a clock put back gains nothing. */
  lastContact: z.number(),
  latestSeen: z.number(),
  offlineSeconds: z.number(),
});
export type Account = z.infer<typeof account>;

const ids = z.array(z.string());
const listKey = 'accounts';
const keyOf = (personId: string): string => `account-${personId}`;

/** The people who have a desk in one profile, in the keystore. */
export class Accounts {
  constructor(
    private readonly secrets: SecretStore,
    private readonly profile: string,
  ) {}

  async list(): Promise<Account[]> {
    const found = await Promise.all((await this.#ids()).map((id) => this.find(id)));
    return found.filter((one) => one !== null);
  }

  async find(personId: string): Promise<Account | null> {
    const text = await this.secrets.find(this.profile, keyOf(personId));
    return text === null ? null : (account.safeParse(JSON.parse(text)).data ?? null);
  }

  async save(one: Account): Promise<void> {
    await this.secrets.set(this.profile, keyOf(one.person.id), JSON.stringify(one));
    const known = await this.#ids();
    if (!known.includes(one.person.id))
      await this.secrets.set(this.profile, listKey, JSON.stringify([...known, one.person.id]));
  }

  /** Sets an account aside whose store can no longer be opened. Nothing of it is deleted. */
  async setAside(one: Account): Promise<void> {
    await this.secrets.set(this.profile, `aside-${one.storeId}`, JSON.stringify(one));
  }

  async #ids(): Promise<string[]> {
    const text = await this.secrets.find(this.profile, listKey);
    return text === null ? [] : (ids.safeParse(JSON.parse(text)).data ?? []);
  }
}
