import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { costOfBefore, type PinCost, pinCost, stretch } from './pin-cost.ts';

/** A store's key, wrapped: opening it takes the PIN, and the secret that the keystore keeps with it. */
export const vault = z.object({
  salt: z.base64(),
  /** Random; what makes a stolen wrapped key useless without the keystore, however short the PIN. */
  secret: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
  /** What a try costs; missing: {@link costOfBefore}. */
  cost: pinCost.exactOptional(),
});
export type Vault = z.infer<typeof vault>;

const base64 = (bytes: Buffer): string => bytes.toString('base64');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

const wrappingKey = async (pin: string, salt: Buffer, secret: Buffer, cost: PinCost): Promise<Buffer> => {
  const stretched = await stretch(pin, salt, cost);
  return Buffer.from(hkdfSync('sha256', Buffer.concat([stretched, secret]), salt, 'maktab store key', 32));
};

/** Wraps a store's key (32 bytes) with a PIN. */
export const closeVault = async (key: Buffer, pin: string, cost: PinCost): Promise<Vault> => {
  const [salt, secret, iv] = [randomBytes(16), randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(pin, salt, secret, cost), iv);
  const data = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    salt: base64(salt),
    secret: base64(secret),
    iv: base64(iv),
    tag: base64(cipher.getAuthTag()),
    data: base64(data),
    cost,
  };
};

/** The store's key, null when the PIN is wrong. */
export const openVault = async (closed: Vault, pin: string): Promise<Buffer | null> => {
  const key = await wrappingKey(
    pin,
    bytesOf(closed.salt),
    bytesOf(closed.secret),
    closed.cost ?? costOfBefore,
  );
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(closed.iv), {
      authTagLength: 16,
    }).setAuthTag(bytesOf(closed.tag));
    return Buffer.concat([decipher.update(bytesOf(closed.data)), decipher.final()]);
  } catch {
    return null;
  }
};
