import { openDB, type IDBPDatabase } from 'idb';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { deskAnswer } from '#shared/contracts/sync-api.ts';
import type { RegisterBook } from '#shared/documents/register.ts';
import {
  type DeskNumbers,
  foundInUse,
  reserved,
  takenByLabel,
} from '#shared/domain/register/reserved-numbers.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** How long opening a desk waits for its code. */
const askMs = 5000;
const text = z.string();
const count = z.number().int().min(0);
const numbers = z.array(z.number().int().min(1));
const keyOf = (book: RegisterBook, year: number) =>
  `${book === 'arrival' ? 'number' : 'departure-number'}-${String(year)}`;
/** Of numbers that stand on printed labels. Letters only bear numbers of the arrival register before they are entered. */
const reservedKey = (book: RegisterBook, year: number) => `reserved-${keyOf(book, year)}`;

/** This profile on this PC: its desk code and the order numbers given out here. Shared by all who sit at it; nothing personal. */
export class DeskProfile {
  private constructor(private readonly database: IDBPDatabase) {}

  static async open(): Promise<DeskProfile> {
    return new DeskProfile(
      await openDB('maktab-profile', 1, { upgrade: (database) => void database.createObjectStore('values') }),
    );
  }

  /** The desk code; asked of the server once, null while there has never been a network. */
  async code(server: SyncServer): Promise<string | null> {
    const known = text.safeParse(await this.database.get('values', 'code'));
    if (known.success) return known.data;
    return navigator.locks.request('maktab-desk-code', async () => {
      return this.#ask(server);
    });
  }

  /**
   * Shows the server the code of this desk, once in each life of its store: put back to a copy, it may have forgotten it. Null when it
   * could not be asked. Given another code all the same, this desk numbers from one again.
   */
  async proveCode(server: SyncServer, epoch: string): Promise<string | null> {
    return navigator.locks.request('maktab-desk-code', async () => {
      const known = text.safeParse(await this.database.get('values', 'code')).data ?? null;
      if (known !== null && (await this.database.get('values', 'code-epoch')) === epoch) return known;
      const code = await this.#ask(server);
      if (code === null) return null;
      await this.database.put('values', epoch, 'code-epoch');
      return code;
    });
  }

  async #ask(server: SyncServer): Promise<string | null> {
    const deskId = text.safeParse(await this.database.get('values', 'deskId')).data ?? `dsk-${uuid()}`;
    await this.database.put('values', deskId, 'deskId');
    const known = text.safeParse(await this.database.get('values', 'code')).data ?? null;
    const proof = text.safeParse(await this.database.get('values', 'code-proof')).data ?? null;
    try {
      const held = known === null ? null : { code: known, proof };
      const init = { method: 'POST', body: JSON.stringify({ deskId, held }) };
      const answer = deskAnswer.parse(await (await server.call('/desks', init, askMs)).json());
      await this.#take(answer, known);
      return answer.code;
    } catch {
      return null;
    }
  }

  async #take({ code, proof }: { code: string; proof: string }, before: string | null): Promise<void> {
    const { store, done } = this.database.transaction('values', 'readwrite');
    await store.put(code, 'code');
    await store.put(proof, 'code-proof');
    if (before !== null && before !== code)
      for (const key of await store.getAllKeys())
        if (/number-\d+$/.test(String(key))) await store.delete(key);
    await done;
  }

  /** What the server knows this desk by; null before it was first asked for a code. */
  async deskId(): Promise<string | null> {
    return text.safeParse(await this.database.get('values', 'deskId')).data ?? null;
  }

  /**
   * Takes the next number of a register's year and uses it; when `use` says false the number goes to the next: the register has
   * no holes. One window at a time.
   */
  async withNumber<T extends { used: boolean }>(
    book: RegisterBook,
    year: number,
    use: (number: number) => Promise<T>,
  ): Promise<T> {
    return this.#alone(book, year, async () => {
      const number = (await this.lastNumber(book, year)) + 1;
      const outcome = await use(number);
      if (outcome.used) await this.database.put('values', number, keyOf(book, year));
      return outcome;
    });
  }

  /** Uses a number that was given out here before, when `use` says so. One window at a time. */
  withKept<T>(book: RegisterBook, year: number, use: () => Promise<T>): Promise<T> {
    return this.#alone(book, year, use);
  }

  /** The last number given out here, labels included; 0 before the first. */
  async lastNumber(book: RegisterBook, year: number): Promise<number> {
    return (await this.#numbers(book, year)).last;
  }

  /** Reserves the next numbers for labels. False: `from` is not the next any more. */
  async reserve(book: RegisterBook, year: number, from: number, count: number): Promise<boolean> {
    return this.#alone(book, year, async () => {
      const after = reserved(await this.#numbers(book, year), from, count);
      if (after) await this.#keep(book, year, after);
      return after !== null;
    });
  }

  /**
   * Uses the number of a label; when `use` says false it stays on its label. `taken` and `too-far`: it is not to be had, and `use` is not
   * called (see {@link takenByLabel}). One window at a time.
   */
  async withLabel<T extends { used: boolean }>(
    book: RegisterBook,
    year: number,
    number: number,
    use: () => Promise<T>,
  ): Promise<T | 'taken' | 'too-far'> {
    return this.#alone(book, year, async () => {
      const after = takenByLabel(await this.#numbers(book, year), number);
      if (typeof after === 'string') return after;
      const outcome = await use();
      if (outcome.used) await this.#keep(book, year, after);
      return outcome;
    });
  }

  /** Takes note of a number found in use: between keeping a command and counting it, the PC may have been switched off. */
  async noteNumber(book: RegisterBook, year: number, number: number): Promise<void> {
    const isNew = ({ last, reserved: labels }: DeskNumbers) => number > last || labels.includes(number);
    if (!isNew(await this.#numbers(book, year))) return;
    await this.#alone(book, year, async () => {
      const now = await this.#numbers(book, year);
      if (isNew(now)) await this.#keep(book, year, foundInUse(now, number));
    });
  }

  async #numbers(book: RegisterBook, year: number): Promise<DeskNumbers> {
    return {
      last: count.safeParse(await this.database.get('values', keyOf(book, year))).data ?? 0,
      reserved: numbers.safeParse(await this.database.get('values', reservedKey(book, year))).data ?? [],
    };
  }

  /** Both together: a number is never on a label and next as well. */
  async #keep(book: RegisterBook, year: number, { last, reserved: labels }: DeskNumbers): Promise<void> {
    const { store, done } = this.database.transaction('values', 'readwrite');
    await store.put(last, keyOf(book, year));
    await store.put([...labels], reservedKey(book, year));
    await done;
  }

  #alone<T>(book: RegisterBook, year: number, work: () => Promise<T>): Promise<T> {
    const lock = book === 'arrival' ? 'maktab-order-number' : 'maktab-departure-number';
    return navigator.locks.request(`${lock}-${String(year)}`, work);
  }

  /** What a store knows of its offices (see `HeldOffices`); undefined before the first sync. */
  async heldOffices(storeId: string): Promise<unknown> {
    return this.database.get('values', `scope-${storeId}`);
  }

  async keepHeldOffices(storeId: string, held: unknown): Promise<void> {
    await this.database.put('values', held, `scope-${storeId}`);
  }

  /** How this PC's clock stood to the server's (see `keptClock`); undefined before the server was ever heard. */
  async keptClock(): Promise<unknown> {
    return this.database.get('values', 'clock');
  }

  async keepClock(kept: unknown): Promise<void> {
    await this.database.put('values', kept, 'clock');
  }

  /** Where this PC's clock had come to (see `keptLine`); undefined before the first opening. */
  async deviceLine(): Promise<unknown> {
    return this.database.get('values', 'device-line');
  }

  async keepDeviceLine(kept: unknown): Promise<void> {
    await this.database.put('values', kept, 'device-line');
  }

  close(): void {
    this.database.close();
  }
}
