import { createDecipheriv } from 'node:crypto';
import type { Page } from '@playwright/test';
import { z } from 'zod';

/** One value that the browser keeps: in which database and store, under which key, and where in it. */
const kept = z.object({
  database: z.string(),
  store: z.string(),
  key: z.string(),
  path: z.string(),
  text: z.string().nullable(),
  bytes: z.string().nullable(),
  /** Ids of the document it stands in. */
  ids: z.array(z.string()),
});
export type KeptValue = z.infer<typeof kept>;

/** All that IndexedDB holds, whatever made it. Bytes as base64. */
export const allKept = async (page: Page): Promise<KeptValue[]> =>
  z.array(kept).parse(
    await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('failed'));
        });
      const base64 = (bytes: Uint8Array) => {
        let text = '';
        for (let n = 0; n < bytes.length; n += 8192)
          text += String.fromCharCode(...bytes.subarray(n, n + 8192));
        return btoa(text);
      };
      const leaves = async (
        value: unknown,
        path: string,
      ): Promise<{ path: string; text: string | null; bytes: string | null }[]> => {
        if (value instanceof Blob) return leaves(await value.arrayBuffer(), path);
        if (value instanceof ArrayBuffer) return leaves(new Uint8Array(value), path);
        if (value instanceof Uint8Array) return [{ path, text: null, bytes: base64(value) }];
        if (value instanceof CryptoKey) return [];
        if (typeof value !== 'object' || value === null) return [{ path, text: String(value), bytes: null }];
        const all = Object.entries(value).map(([name, one]) => leaves(one, `${path}/${name}`));
        return (await Promise.all(all)).flat();
      };
      const idsOf = (value: unknown): string[] =>
        typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
          ? Object.values(value)
              .filter((one): one is string => typeof one === 'string' && one.length < 200)
              // PouchDB's ids of a document's revisions.
              .map((one) => one.split('::')[0] ?? one)
          : [];
      const found: unknown[] = [];
      for (const { name: database = '' } of await indexedDB.databases()) {
        const opened = await done(indexedDB.open(database));
        for (const store of opened.objectStoreNames) {
          const [keys, values] = await (async () => {
            const from = opened.transaction(store).objectStore(store);
            return Promise.all([done(from.getAllKeys()), done(from.getAll())]);
          })();
          for (const [n, value] of values.entries())
            for (const leaf of await leaves(value, ''))
              found.push({ database, store, key: String(keys[n]), ids: idsOf(value), ...leaf });
        }
        opened.close();
      }
      return found;
    }),
  );

const ivBytes = 12;
const tagBytes = 16;
const isBase64 = /^[A-Za-z0-9+/]{40,}={0,2}$/;

const unsealed = (key: Buffer, name: string, whole: Buffer): string | null => {
  if (whole.length < ivBytes + tagBytes) return null;
  const opener = createDecipheriv('aes-256-gcm', key, whole.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  opener.setAAD(Buffer.from(name)).setAuthTag(whole.subarray(-tagBytes));
  try {
    return Buffer.concat([opener.update(whole.subarray(ivBytes, -tagBytes)), opener.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
};

/** What a store's value may be sealed as; each store of the desk names its own. */
const namesOf = ({ store, key, ids }: KeptValue, files: readonly string[]): string[] => [
  `own ${store} ${key}`,
  `tray ${store} ${key}`,
  `rows ${key}`,
  ...[key, ...ids].flatMap((id) => [`${id} doc`, `${id} docData`, `${id} facts`]),
  ...files.map((id) => `${id} content`),
];

/** A value as whoever has the store's key reads it. `isSealed`: it looks it; then null is one that no known name opens. */
export interface OpenedValue extends KeptValue {
  isSealed: boolean;
  plain: string | null;
}

/** All that is kept, opened with the key of the desk's store (base64). */
export const openAll = (all: readonly KeptValue[], key: string): OpenedValue[] => {
  const files = [
    ...new Set(all.flatMap(({ ids, key: id }) => [id, ...ids]).filter((id) => id.startsWith('fil-'))),
  ];
  const opener = Buffer.from(key, 'base64');
  return all.map((one) => {
    const sealed = one.bytes ?? (one.text !== null && isBase64.test(one.text) ? one.text : null);
    if (sealed === null) return { ...one, isSealed: false, plain: one.text };
    const whole = Buffer.from(sealed, 'base64');
    const plain = namesOf(one, files)
      .map((name) => unsealed(opener, name, whole))
      .find((text) => text !== null);
    return { ...one, isSealed: true, plain: plain ?? null };
  });
};
