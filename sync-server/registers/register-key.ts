import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, CompactSign, compactVerify, exportJWK, importPKCS8, importSPKI } from 'jose';
import { readOrMakeKey } from '../session/signing-key-file.ts';

/** Signs closings of registers (ES256). */
export interface RegisterKey {
  /** Thumbprint of the public half (RFC 7638). */
  id: string;
  sign: (digest: string) => Promise<string>;
}
/** Checks signatures. `check` resolves false for anything that is not this digest signed by this key. */
export interface RegisterPublicKey {
  id: string;
  check: (signature: string, digest: string) => Promise<boolean>;
}

const fileIn = (dataDir: string) => join(dataDir, 'register-key.pem');

const publicHalf = async (pem: string) => {
  const spki = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  const publicKey = await importSPKI(spki, 'ES256', { extractable: true });
  return { publicKey, id: await calculateJwkThumbprint(await exportJWK(publicKey)) };
};

/** The key of the data folder; the first start makes it. It signs nothing but closings. */
export const openRegisterKey = async (dataDir: string): Promise<RegisterKey> => {
  const pem = await readOrMakeKey(fileIn(dataDir), true);
  const privateKey = await importPKCS8(pem, 'ES256');
  const { id } = await publicHalf(pem);
  return {
    id,
    sign: (digest) =>
      new CompactSign(new TextEncoder().encode(digest))
        .setProtectedHeader({ alg: 'ES256', kid: id, typ: 'maktab-register' })
        .sign(privateKey),
  };
};

/** What the closings of a data folder are checked with. @throws Error when it has no key */
export const openRegisterPublicKey = async (dataDir: string): Promise<RegisterPublicKey> => {
  const { publicKey, id } = await publicHalf(await readFile(fileIn(dataDir), 'utf8'));
  return {
    id,
    check: async (signature, digest) => {
      try {
        const { payload, protectedHeader } = await compactVerify(signature, publicKey, {
          algorithms: ['ES256'],
        });
        return protectedHeader.kid === id && new TextDecoder().decode(payload) === digest;
      } catch {
        return false;
      }
    },
  };
};
