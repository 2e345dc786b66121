import { z } from 'zod';
import { fromBase64, toBase64 } from '../store/base64.ts';
import { openMigrated } from '../store/migrations.ts';
import { isSealed } from '../store/sealer.ts';
import { ownMigrations, type OwnSchema, type Sealed } from './shelves.ts';

const sealedBytes = z.custom<Sealed>(isSealed);

/** What lies on the shelf `outbox` of a store that is not opened here, sealed as it is (base64), by id. */
export const readSealedOutbox = async (storeId: string): Promise<Map<string, string>> => {
  const database = await openMigrated<OwnSchema>(`maktab-own-${storeId}`, ownMigrations);
  try {
    const { store } = database.transaction('outbox');
    const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(
      ids.flatMap((id, n): [string, string][] => {
        const { success, data } = sealedBytes.safeParse(values[n]);
        return success ? [[id, toBase64(data)]] : [];
      }),
    );
  } finally {
    database.close();
  }
};

/** Puts something sealed elsewhere in the place of what lies there. */
export const writeSealedOutbox = async (storeId: string, id: string, sealed: string): Promise<void> => {
  const database = await openMigrated<OwnSchema>(`maktab-own-${storeId}`, ownMigrations);
  try {
    await database.put('outbox', fromBase64(sealed), id);
  } finally {
    database.close();
  }
};
