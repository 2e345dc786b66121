import { constants, createPublicKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escrowAnswer } from '#shared/contracts/sync-api.ts';
import type { z } from 'zod';

/** Opens copies of local stores' keys, so that a forgotten PIN or a revoked account does not lose unsent work. */
export interface Escrow {
  /** SPKI, PEM: what desks seal to. */
  publicKey: string;
  /** RSA-OAEP with SHA-256; null: not sealed to this server. */
  open: (sealed: string) => z.infer<typeof escrowAnswer> | null;
}

/** Reads the escrow key from the data folder, where the first start makes it (mode 0600). */
export const loadEscrow = async (dataDir: string): Promise<Escrow> => {
  const file = join(dataDir, 'escrow-key.pem');
  const privateKey = await readFile(file, 'utf8').catch(async () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await writeFile(file, pem, { mode: 0o600 });
    return pem;
  });
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    open: (sealed) => {
      try {
        const padding = constants.RSA_PKCS1_OAEP_PADDING;
        const plain = privateDecrypt(
          { key: privateKey, padding, oaepHash: 'sha256' },
          Buffer.from(sealed, 'base64'),
        );
        return escrowAnswer.parse(JSON.parse(plain.toString('utf8')));
      } catch {
        return null;
      }
    },
  };
};
