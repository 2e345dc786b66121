import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What a desk goes on with when its access token ends. */
export const refreshGrant = z.object({
  refreshToken: z.string(),
  /** A refresh under way: asked again under the same name when its answer was lost. */
  attempt: z.string().nullable(),
});
export type RefreshGrant = z.infer<typeof refreshGrant>;

/** A grant under the store's key, which the PIN alone opens (AES-256-GCM, bound to the store). */
export const sealedGrant = z.object({ iv: z.base64(), tag: z.base64(), data: z.base64() });
export type SealedGrant = z.infer<typeof sealedGrant>;

/** A store that is open: whose, which one, and its key (32 bytes). */
export interface UnlockedStore {
  personId: string;
  storeId: string;
  key: Buffer;
}

/** Seals and opens grants of one store. It has a key of its own, derived, and so outlives the desk's being locked. */
export class GrantSealer {
  readonly #key: Buffer;
  readonly #about: Buffer;

  constructor({ storeId, key }: Pick<UnlockedStore, 'storeId' | 'key'>) {
    this.#about = Buffer.from(storeId);
    this.#key = Buffer.from(hkdfSync('sha256', key, this.#about, 'maktab refresh token', 32));
  }

  close(plain: RefreshGrant): SealedGrant {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(this.#about);
    const data = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
    const text = (bytes: Buffer) => bytes.toString('base64');
    return { iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) };
  }

  /** null: nothing there, or not of this store. */
  open(sealed: SealedGrant | null): RefreshGrant | null {
    if (!sealed) return null;
    const bytes = (text: string) => Buffer.from(text, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes(sealed.iv), { authTagLength: 16 })
        .setAAD(this.#about)
        .setAuthTag(bytes(sealed.tag));
      const plain = Buffer.concat([decipher.update(bytes(sealed.data)), decipher.final()]);
      return refreshGrant.parse(JSON.parse(plain.toString('utf8')));
    } catch {
      return null;
    }
  }
}
