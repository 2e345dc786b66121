import { openDB, type IDBPDatabase } from 'idb';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { deskAnswer } from '#shared/contracts/sync-api.ts';

/** How long opening a desk waits for its code. */
const askMs = 5000;
const text = z.string();
const count = z.number().int().min(0);

/** This profile on this PC: its desk code and the order numbers given out here. Shared by all who sit at it. */
export class DeskProfile {
  private constructor(private readonly database: IDBPDatabase) {}

  static async open(): Promise<DeskProfile> {
    return new DeskProfile(
      await openDB('maktab-profile', 1, { upgrade: (database) => void database.createObjectStore('values') }),
    );
  }

  /** The desk code; asked of the server once, null while there has never been a network. */
  async code(syncUrl: string, token: string | null): Promise<string | null> {
    const known = text.safeParse(await this.database.get('values', 'code'));
    if (known.success) return known.data;
    if (!token) return null;
    return navigator.locks.request('maktab-desk-code', async () => {
      const deskId = text.safeParse(await this.database.get('values', 'deskId')).data ?? `dsk-${uuid()}`;
      await this.database.put('values', deskId, 'deskId');
      try {
        const response = await fetch(`${syncUrl}/desks`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ deskId }),
          signal: AbortSignal.timeout(askMs),
        });
        const { code } = deskAnswer.parse(await response.json());
        await this.database.put('values', code, 'code');
        return code;
      } catch {
        return null;
      }
    });
  }

  /**
   * Takes the next order number of a year and uses it; when `use` says false the number goes to the next request: the
   * register has no holes. One window at a time.
   */
  async withNumber<T extends { used: boolean }>(
    year: number,
    use: (number: number) => Promise<T>,
  ): Promise<T> {
    return navigator.locks.request(`maktab-order-number-${String(year)}`, async () => {
      const key = `number-${String(year)}`;
      const number = (count.safeParse(await this.database.get('values', key)).data ?? 0) + 1;
      const outcome = await use(number);
      if (outcome.used) await this.database.put('values', number, key);
      return outcome;
    });
  }

  /** The offices a person saw at the last sync, as one text; null when there was none. */
  async scope(personId: string): Promise<string | null> {
    return text.safeParse(await this.database.get('values', `scope-${personId}`)).data ?? null;
  }

  async keepScope(personId: string, scope: string): Promise<void> {
    await this.database.put('values', scope, `scope-${personId}`);
  }

  close(): void {
    this.database.close();
  }
}
