import type { IDBPDatabase } from 'idb';
import { z } from 'zod';
import { ownPieceName } from '#shared/contracts/sealed-work-api.ts';
import { openMigrated } from '../store/migrations.ts';
import { isSealed, type Sealer } from '../store/sealer.ts';
import { Subscribers } from '../subscribers.ts';
import { type Held, type Shelf, notOpened } from './shelf.ts';
import { ownMigrations, type OwnSchema, type Sealed, type ShelfName, shelves } from './shelves.ts';

/** One thing to write or, with null, to remove. */
export interface OwnWrite {
  shelf: ShelfName;
  id: string;
  value: unknown;
}
const sealedBytes = z.custom<Sealed>(isSealed);
const changes = z.array(z.object({ shelf: z.enum(shelves), id: z.string() }));
/** Where what cannot be opened is kept when its place is needed. */
const asidePrefix = 'unopened/';

/**
 * What exists on this PC alone: it is of no server, so no change of the replicated rows' layout touches it. IndexedDB, everything in
 * it sealed under the name it is kept by. What is written together is there together.
 */
export class OwnStore {
  readonly #watching = new Map<ShelfName, Subscribers<[Held]>>();
  readonly #others: BroadcastChannel;

  private constructor(
    private readonly database: IDBPDatabase<OwnSchema>,
    private readonly sealer: Sealer,
  ) {
    this.#others = new BroadcastChannel(database.name);
    this.#others.onmessage = ({ data }) => void this.#heard(data);
  }

  static async open(storeId: string, sealer: Sealer): Promise<OwnStore> {
    const database = await openMigrated<OwnSchema>(`maktab-own-${storeId}`, ownMigrations);
    return new OwnStore(database, sealer);
  }

  shelf(name: ShelfName): Shelf {
    return {
      all: () => this.#all(name),
      get: (id) => this.#get(name, id),
      setAside: (id) => this.#setAside(name, id),
      put: (things) => this.write([...things].map(([id, value]) => ({ shelf: name, id, value }))),
      remove: (ids) => this.write(ids.map((id) => ({ shelf: name, id, value: null }))),
      watch: (changed) => this.#told(name).add(changed),
    };
  }

  /** All or nothing; on disk when it resolves. @throws QuotaExceededError when there is no room; nothing is changed then */
  async write(writes: readonly OwnWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const ready = await Promise.all(
      writes.map(async ({ shelf, id, value }) => ({
        shelf,
        id,
        sealed: value === null ? null : await this.sealer.sealJson(ownPieceName(shelf, id), value),
      })),
    );
    const names = [...new Set(writes.map(({ shelf }) => shelf))];
    const transaction = this.database.transaction(names, 'readwrite', { durability: 'strict' });
    const steps = ready.map(({ shelf, id, sealed }) =>
      sealed === null
        ? transaction.objectStore(shelf).delete(id)
        : transaction.objectStore(shelf).put(sealed, id),
    );
    await Promise.all([...steps, transaction.done]);
    this.#tell(writes);
    this.#others.postMessage(writes.map(({ shelf, id }) => ({ shelf, id })));
  }

  close(): void {
    this.#others.close();
    this.database.close();
  }

  async #all(shelf: ShelfName): Promise<Held> {
    const transaction = this.database.transaction(shelf);
    const [ids, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const opened = await Promise.all(ids.map((id, n) => this.#opened(shelf, id, values[n])));
    return new Map(ids.map((id, n) => [id, opened[n]]));
  }

  async #get(shelf: ShelfName, id: string): Promise<unknown> {
    return this.#opened(shelf, id, await this.database.get(shelf, id));
  }

  async #opened(shelf: ShelfName, id: string, value: unknown): Promise<unknown> {
    if (value === undefined) return null;
    const read = sealedBytes.safeParse(value);
    return read.success
      ? this.sealer.unsealJson(ownPieceName(shelf, id), read.data).catch(() => notOpened)
      : notOpened;
  }

  /** Gives the bytes another place, as they are. */
  async #setAside(shelf: ShelfName, id: string): Promise<void> {
    const transaction = this.database.transaction(shelf, 'readwrite', { durability: 'strict' });
    const bytes = await transaction.store.get(id);
    if (bytes) {
      const names = new Set(await transaction.store.getAllKeys());
      let place = `${asidePrefix}${id}`;
      while (names.has(place)) place += '+';
      await transaction.store.put(bytes, place);
      await transaction.store.delete(id);
    }
    await transaction.done;
  }

  async #heard(data: unknown): Promise<void> {
    const read = changes.safeParse(data);
    if (!read.success) return;
    const things = read.data.map(async ({ shelf, id }) => ({ shelf, id, value: await this.#get(shelf, id) }));
    this.#tell(await Promise.all(things));
  }

  #tell(writes: readonly OwnWrite[]): void {
    for (const shelf of new Set(writes.map((each) => each.shelf)))
      this.#told(shelf).tell(
        new Map(writes.filter((each) => each.shelf === shelf).map(({ id, value }) => [id, value])),
      );
  }

  #told(shelf: ShelfName): Subscribers<[Held]> {
    const known = this.#watching.get(shelf) ?? new Subscribers<[Held]>();
    this.#watching.set(shelf, known);
    return known;
  }
}
