import { z } from 'zod';
import { person } from '#shared/documents/reference-data.ts';
import { pinMark } from '#shared/contracts/sync-api.ts';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { refreshGrant, sealedGrant } from './sealed-grant.ts';
import { vault } from './vault.ts';

const kept = {
  person,
  storeId: z.string(),
  vault,
  /** The store's key sealed to the server: opened again after a forgotten PIN, or for the supervisor of a revoked person. */
  escrow: z.string().nullable(),
  wrong: z.object({ count: z.number(), until: z.number() }),
  /** With what tries of the PIN are told to the server; null: it has given nothing for it yet. */
  tryKey: z.string().nullable().default(null),
  lastTry: pinMark.default({ tries: 0, marks: [] }),
  state: z.enum(['ready', 'signed-out', 'revoked']),
  /** Last word from the server, and the latest time this PC's clock has ever shown: a clock put back gains nothing. */
  lastContact: z.number(),
  latestSeen: z.number(),
  offlineSeconds: z.number(),
  /** The last contact again, by the server's clock; null: not noted yet. ms. */
  heardAt: z.number().nullable().default(null),
};

/** A person's desk on this PC, as kept in the keystore. Times in ms. */
const current = z.object({
  v: z.literal(2),
  ...kept,
  /** Opened by the store's key, hence by the PIN. null: signed out. */
  grant: sealedGrant.nullable(),
  /** A grant that a version before kept outside the PIN. It goes under it when the PIN opens the store. */
  outside: refreshGrant.nullable(),
});
/** Until version 0.1 the refresh token lay beside the vault. */
const before = z
  .object({
    v: z.literal(1),
    ...kept,
    refreshToken: refreshGrant.shape.refreshToken.nullable(),
    attempt: refreshGrant.shape.attempt,
  })
  .transform(({ refreshToken, attempt, ...rest }) => ({
    ...rest,
    v: 2 as const,
    grant: null,
    outside: refreshToken === null ? null : { refreshToken, attempt },
  }));
const account = z.union([current, before]);
export type Account = z.infer<typeof current>;

const ids = z.array(z.string());
const listKey = 'accounts';
const asideListKey = 'accounts-aside';
const forgottenKey = 'stores-forgotten';
const keyOf = (personId: string): string => `account-${personId}`;
const asideKeyOf = (storeId: string): string => `aside-${storeId}`;

/** The people who have a desk in one profile, in the keystore. */
export class Accounts {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly secrets: SecretStore,
    private readonly profile: string,
  ) {}

  async list(): Promise<Account[]> {
    const found = await Promise.all((await this.#ids(listKey)).map((id) => this.find(id)));
    return found.filter((one) => one !== null);
  }

  async find(personId: string): Promise<Account | null> {
    return this.#read(keyOf(personId));
  }

  async save(one: Account): Promise<void> {
    await this.secrets.set(this.profile, keyOf(one.person.id), JSON.stringify(one));
    await this.#add(listKey, one.person.id);
  }

  /** Changes an account as it stands now, one change after the other; null when there is none, or `edit` leaves it as it is. */
  change(personId: string, edit: (one: Account) => Account | null): Promise<Account | null> {
    const work = async () => {
      const one = await this.find(personId);
      const next = one && edit(one);
      if (next) await this.save(next);
      return next;
    };
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Sets an account aside whose store can no longer be opened. Nothing of it is deleted. */
  async setAside(one: Account): Promise<void> {
    await this.secrets.set(this.profile, asideKeyOf(one.storeId), JSON.stringify(one));
    await this.#add(asideListKey, one.storeId);
  }

  /** Accounts that were set aside. */
  async aside(): Promise<Account[]> {
    const found = (await this.#ids(asideListKey)).map((id) => this.#read(asideKeyOf(id)));
    return (await Promise.all(found)).filter((one) => one !== null);
  }

  /** Destroys an account: the key of its store, and the server's copy of that. */
  async forget({ person: { id }, storeId }: Account): Promise<void> {
    await this.#add(forgottenKey, storeId);
    await this.secrets.set(this.profile, keyOf(id), null);
    await this.#without(listKey, id);
  }

  /** The same for one that was set aside. */
  async forgetAside(storeId: string): Promise<void> {
    await this.#add(forgottenKey, storeId);
    await this.secrets.set(this.profile, asideKeyOf(storeId), null);
    await this.#without(asideListKey, storeId);
  }

  /** Stores whose keys were destroyed: what lies under them is nobody's. */
  forgotten(): Promise<string[]> {
    return this.#ids(forgottenKey);
  }

  async #read(key: string): Promise<Account | null> {
    const text = await this.secrets.find(this.profile, key);
    return text === null ? null : (account.safeParse(JSON.parse(text)).data ?? null);
  }

  async #ids(key: string): Promise<string[]> {
    const text = await this.secrets.find(this.profile, key);
    return text === null ? [] : (ids.safeParse(JSON.parse(text)).data ?? []);
  }

  async #add(key: string, id: string): Promise<void> {
    const known = await this.#ids(key);
    if (!known.includes(id)) await this.secrets.set(this.profile, key, JSON.stringify([...known, id]));
  }

  async #without(key: string, id: string): Promise<void> {
    const left = (await this.#ids(key)).filter((each) => each !== id);
    await this.secrets.set(this.profile, key, JSON.stringify(left));
  }
}
