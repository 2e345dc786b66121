import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** Opens and seals single pieces of a local store (AES-256-GCM, each bound to its name) as `renderer/data/store/sealer.ts` does. */
export class SealedPieces {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** null: changed, of another store, or kept under another name. */
  open(name: string, whole: Buffer): Buffer | null {
    try {
      const opener = createDecipheriv('aes-256-gcm', this.key, whole.subarray(0, ivBytes));
      opener.setAAD(Buffer.from(name));
      opener.setAuthTag(whole.subarray(-tagBytes));
      return Buffer.concat([opener.update(whole.subarray(ivBytes, -tagBytes)), opener.final()]);
    } catch {
      return null;
    }
  }

  close(name: string, plain: Buffer): Buffer {
    const iv = randomBytes(ivBytes);
    const sealer = createCipheriv('aes-256-gcm', this.key, iv);
    sealer.setAAD(Buffer.from(name));
    return Buffer.concat([iv, sealer.update(plain), sealer.final(), sealer.getAuthTag()]);
  }
}
