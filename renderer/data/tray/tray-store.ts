import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { z } from 'zod';
import { type Migration, openMigrated } from '../store/migrations.ts';
import { isSealed, type Sealer } from '../store/sealer.ts';
import {
  type FiledLetter,
  filedLetter,
  type TrayLayout,
  trayLayout,
  type TrayPage,
  trayPage,
} from '#shared/documents/tray.ts';

type Sealed = Uint8Array<ArrayBuffer>;
const sealedBytes = z.custom<Sealed>(isSealed);
type Store = 'pages' | 'thumbnails' | 'texts' | 'values' | 'filed';

export const trayMigrations: readonly Migration[] = [
  ({ make }) => {
    for (const store of ['originals', 'pages', 'copies', 'thumbnails', 'texts', 'values', 'filed', 'seen'])
      make(store);
  },
  // The shell keeps the pages from here on. What version 1 still had here stays.
  async ({ dropEmpty }) => {
    for (const store of ['originals', 'copies', 'seen']) await dropEmpty(store);
  },
];

interface Schema extends DBSchema {
  pages: { key: string; value: Sealed };
  thumbnails: { key: string; value: Sealed };
  texts: { key: string; value: Sealed };
  values: { key: string; value: Sealed };
  filed: { key: string; value: Sealed };
}

/** One thing to write or, with null, to remove. */
export interface TrayWrite {
  store: Store;
  key: string;
  value: unknown;
}
const isBytes = (value: unknown): value is ArrayBuffer => value instanceof ArrayBuffer;

/** The tray on disk: IndexedDB, everything in it sealed under the name it is kept by. What is written together is there together. */
export class TrayStore {
  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly sealer: Sealer,
  ) {}

  static async open(storeId: string, sealer: Sealer): Promise<TrayStore> {
    const database = await openMigrated<Schema>(`maktab-tray-${storeId}`, trayMigrations);
    return new TrayStore(database, sealer);
  }

  /** All or nothing; on disk when it resolves. @throws QuotaExceededError when there is no room; nothing is changed then */
  async write(writes: readonly TrayWrite[]): Promise<void> {
    const ready = await Promise.all(
      writes.map(async ({ store, key, value }) => {
        const name = `tray ${store} ${key}`;
        if (value === null) return { store, key, sealed: null };
        const sealed = isBytes(value)
          ? await this.sealer.seal(name, value)
          : await this.sealer.sealJson(name, value);
        return { store, key, sealed };
      }),
    );
    const transaction: IDBPTransaction<Schema, Store[], 'readwrite'> = this.database.transaction(
      [...new Set(ready.map(({ store }) => store))],
      'readwrite',
      { durability: 'strict' },
    );
    const steps = ready.map(({ store, key, sealed }) =>
      sealed === null
        ? transaction.objectStore(store).delete(key)
        : transaction.objectStore(store).put(sealed, key),
    );
    await Promise.all([...steps, transaction.done]);
  }

  async layout(): Promise<TrayLayout> {
    const read = trayLayout.safeParse(await this.json('values', 'layout'));
    return read.success ? read.data : { letters: [], bin: [] };
  }

  /** How often it has been written. */
  async version(): Promise<number> {
    return z.number().safeParse(await this.json('values', 'version')).data ?? 0;
  }

  async pages(): Promise<Map<string, TrayPage>> {
    const keys = await this.database.getAllKeys('pages');
    const found = await Promise.all(keys.map((key) => this.json('pages', key)));
    return new Map(
      found.flatMap((value) => {
        const read = trayPage.safeParse(value);
        return read.success ? [[read.data.id, read.data] as const] : [];
      }),
    );
  }

  /** Latest first. */
  async filed(): Promise<FiledLetter[]> {
    const keys = await this.database.getAllKeys('filed');
    const found = await Promise.all(keys.map((key) => this.json('filed', key)));
    return found
      .flatMap((line) => filedLetter.safeParse(line).data ?? [])
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Pages of the shell that no letter needs any more. */
  async freed(): Promise<string[]> {
    return z.array(z.string()).safeParse(await this.json('values', 'freed')).data ?? [];
  }

  /** null when it is not there, or cannot be opened with this key. */
  async thumbnail(key: string): Promise<ArrayBuffer | null> {
    const read = sealedBytes.safeParse(await this.database.get('thumbnails', key));
    return read.success ? this.sealer.unseal(`tray thumbnails ${key}`, read.data).catch(() => null) : null;
  }

  /** Like {@link thumbnail}. */
  async json(store: 'pages' | 'texts' | 'values' | 'filed', key: string): Promise<unknown> {
    const read = sealedBytes.safeParse(await this.database.get(store, key));
    return read.success ? this.sealer.unsealJson(`tray ${store} ${key}`, read.data).catch(() => null) : null;
  }

  close(): void {
    this.database.close();
  }
}
