import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { isAbsent, writeDurable } from '#main/services/durable-file.ts';

const sealed = z.object({ v: z.literal(1), iv: z.base64(), tag: z.base64(), data: z.base64() });
const secretsOfProfile = z.record(z.string(), z.string());

/** Half of the key is the profile's name, a random cookie of the browser: the folder alone opens nothing, nor does the browser alone. */
const keyFor = (key: Buffer, profile: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(profile), 'maktab desk secrets', 32));

const seal = (key: Buffer, profile: string, secrets: Record<string, string>): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, profile), iv).setAAD(Buffer.from(profile));
  const data = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  const part = (bytes: Buffer) => bytes.toString('base64');
  return JSON.stringify({ v: 1, iv: part(iv), tag: part(cipher.getAuthTag()), data: part(data) });
};

const unseal = (key: Buffer, profile: string, text: string): Record<string, string> => {
  const { iv, tag, data } = sealed.parse(JSON.parse(text));
  const bytes = (part: string) => Buffer.from(part, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, profile), bytes(iv), { authTagLength: 16 })
    .setAAD(Buffer.from(profile))
    .setAuthTag(bytes(tag));
  const plain = Buffer.concat([decipher.update(bytes(data)), decipher.final()]).toString('utf8');
  return secretsOfProfile.parse(JSON.parse(plain));
};

/** A store of secrets that says when nothing is under way. */
export interface FileSecretStore extends SecretStore {
  /** Resolves when all that was asked for so far is on disk. */
  settled: () => Promise<void>;
}

/**
 * Secrets in `folder`, one sealed file a profile (AES-256-GCM, bound to the profile), beside the key file; all of mode 0600.
 * Opening one takes the key file and the profile's name, which only the browser's cookie holds: a copied folder is not enough.
 */
export const fileSecretStore = (folder: string): FileSecretStore => {
  const file = (profile: string) =>
    join(folder, `${createHash('sha256').update(profile).digest('hex').slice(0, 32)}.json`);
  const keyPath = join(folder, 'key');
  const loadKey = async (): Promise<Buffer> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      return await readFile(keyPath);
    } catch (error) {
      if (!isAbsent(error)) throw error;
      const made = randomBytes(32);
      await writeDurable(keyPath, made);
      return made;
    }
  };
  let key: Promise<Buffer> | null = null;
  const getKey = () => (key ??= loadKey());
  /** Calls one after the other: two writes to one profile must not lose each other's key. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const readProfile = async (profile: string): Promise<Record<string, string>> => {
    const text = await readFile(file(profile), 'utf8').catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw error;
    });
    if (text === null) return {};
    const opener = await getKey();
    try {
      return unseal(opener, profile, text);
    } catch {
      // Tampered with, or the key was replaced: the person signs in again.
      return {};
    }
  };
  return {
    isProtected: () => true,
    settled: () => inTurn(() => Promise.resolve()),
    find: (profile, name) =>
      inTurn(async () => {
        const secrets = await readProfile(profile);
        return Object.hasOwn(secrets, name) ? (secrets[name] ?? null) : null;
      }),
    set: (profile, name, value) =>
      inTurn(async () => {
        const { [name]: _old, ...others } = await readProfile(profile);
        const next = value === null ? others : { ...others, [name]: value };
        await writeDurable(file(profile), seal(await getKey(), profile, next));
      }),
  };
};
