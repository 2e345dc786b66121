import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

/** What a step from one version of a store to the next may do: make, and never take away what is not known to be empty. */
export interface Making {
  make(name: string): void;
  /** Takes a part away that nothing is in; one that holds something stays, and is of no use to this version. */
  dropEmpty(name: string): Promise<void>;
}

/** A step. Never changed once released; another follows. */
export type Migration = (making: Making) => unknown;

/** Takes a store from the version it has to the newest, a step at a time. 0: it was not there. */
export const migrateStore = async (
  making: Making,
  from: number,
  migrations: readonly Migration[],
): Promise<void> => {
  for (const step of migrations.slice(from)) await step(making);
};

const makingOf = <Schema extends DBSchema>(
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Making => {
  const has = (name: string) => [...database.objectStoreNames].some((each) => String(each) === name);
  return {
    make: (name) => void database.createObjectStore(name as StoreNames<Schema>),
    dropEmpty: async (name) => {
      if (!has(name)) return;
      const own = name as StoreNames<Schema>;
      if ((await transaction.objectStore(own).count()) === 0) database.deleteObjectStore(own);
    },
  };
};

/**
 * Opens what exists on this PC alone, brought up to date by its own list of migrations: all of them or nothing, whatever happens to the
 * PC meanwhile.
 */
export const openMigrated = async <Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration[],
): Promise<IDBPDatabase<Schema>> => {
  let failed: unknown = null;
  const database = await openDB<Schema>(name, migrations.length, {
    upgrade: (made, from, _to, transaction) => {
      migrateStore(makingOf(made, transaction), from, migrations).catch((error: unknown) => {
        failed = error;
        transaction.abort();
      });
    },
    // A newer version of the program wants to go on from here.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  }).catch((error: unknown) => {
    throw failed ?? error;
  });
  return database;
};
