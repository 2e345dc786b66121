import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, importPKCS8, importSPKI, type JWK } from 'jose';
import { readOrMakeKey } from '../signing-key-file.ts';

/** The key that access tokens are signed with (ES256), and its public half as others may fetch it. */
export interface TokenKey {
  id: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwk: JWK;
  /** For CouchDB's `jwt_keys`. */
  publicPem: string;
}

/** Reads the key from the file named, else from the data folder, where the first start makes it (mode 0600). */
export const loadTokenKey = async (dataDir: string, file: string | null): Promise<TokenKey> => {
  const pem = await readOrMakeKey(file ?? join(dataDir, 'token-key.pem'), file === null);
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  const publicKey = await importSPKI(publicPem, 'ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(jwk);
  return {
    id,
    privateKey: await importPKCS8(pem, 'ES256'),
    publicKey,
    jwk: { ...jwk, kid: id, alg: 'ES256', use: 'sig' },
    publicPem,
  };
};
