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
const keyOf = (personId: string): string => `account-${personId}`;

/** The people who have a desk in one profile, in the keystore. */
export class Accounts {
  #last: Promise<unknown> = Promise.resolve();

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
    await this.secrets.set(this.profile, `aside-${one.storeId}`, JSON.stringify(one));
  }

  async #ids(): Promise<string[]> {
    const text = await this.secrets.find(this.profile, listKey);
    return text === null ? [] : (ids.safeParse(JSON.parse(text)).data ?? []);
  }
}
