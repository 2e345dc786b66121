import { type PageProof, pagePublicKey, provenText } from '#shared/contracts/page-proof.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const databaseName = 'maktab-page-key';
const storeName = 'keys';

/** Proves who one is, for one connection. */
export type ProvePage = (origin: string, challenge: string) => Promise<PageProof>;

/** A key pair whose private half cannot be read, only used. */
export const makePageKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);

/** Proves with a key pair. */
export const proveWith =
  (keys: Promise<CryptoKeyPair>): ProvePage =>
  async (origin, challenge) => {
    const { publicKey, privateKey } = await keys;
    const text = new TextEncoder().encode(provenText(origin, challenge));
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, text);
    return {
      key: pagePublicKey.parse(await crypto.subtle.exportKey('jwk', publicKey)),
      proof: btoa(String.fromCharCode(...new Uint8Array(signature))),
    };
  };

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(storeName);
  return done(request);
};

/** This profile's key, kept in IndexedDB, which belongs to one origin; made at the first call, once for all pages. */
export const keptPageKey = async (): Promise<CryptoKeyPair> => {
  const database = await openDatabase();
  const made = await makePageKey();
  const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
  const known = (await done<CryptoKeyPair | undefined>(store.get('page'))) ?? null;
  if (known === null) await done(store.put(made, 'page'));
  database.close();
  return known ?? made;
};
