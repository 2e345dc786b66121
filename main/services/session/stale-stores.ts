import type { Account, Accounts } from './accounts.ts';
import type { AuthServer } from './auth-server.ts';

/**
 * A store of which the server has not heard for so long loses its key. Longer than a desk may be without it (`MAKTAB_KEEP_DAYS`) by
 * months: unsent work of somebody put out is fetched by then, and what was erased meanwhile is nowhere any more.
 */
export const staleDays = 180;
const dayMs = 24 * 3_600_000;

/**
 * Destroys the keys of stores whose owners never came back: what lies sealed under them is nobody's to read from then on. It goes by
 * the server's clock alone, as heard now and at the last contact; a store of before that was noted begins to count at the next one.
 */
export class StaleStores {
  /** When they were last looked for, by the server's clock. */
  #lookedAt = 0;

  constructor(
    private readonly accounts: Accounts,
    private readonly server: Pick<AuthServer, 'toldAt'>,
    /** Removes what else is kept for a store. */
    private readonly forgetStore: (storeId: string) => Promise<void> = () => Promise.resolve(),
  ) {}

  /** At most once a day, after the server was heard. @param here who has a desk open or has just arrived */
  async forget(here: readonly (string | null)[]): Promise<void> {
    const now = this.server.toldAt;
    if (now === null || now - this.#lookedAt < dayMs) return;
    this.#lookedAt = now;
    const isStale = ({ heardAt }: Account) => heardAt !== null && now - heardAt > staleDays * dayMs;
    for (const one of await this.accounts.list()) {
      if (here.includes(one.person.id)) continue;
      if (one.heardAt === null)
        await this.accounts.change(one.person.id, (found) => ({ ...found, heardAt: found.heardAt ?? now }));
      if (!isStale(one)) continue;
      await this.accounts.forget(one);
      await this.forgetStore(one.storeId);
    }
    for (const one of await this.accounts.aside()) {
      if (one.heardAt === null) await this.accounts.setAside({ ...one, heardAt: now });
      if (!isStale(one)) continue;
      await this.accounts.forgetAside(one.storeId);
      await this.forgetStore(one.storeId);
    }
  }
}
