import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import type { SecretStore } from '#main/ports/secret-store.ts';

const sealedSecrets = z.record(z.string(), z.base64());

/** Whether the operating system keeps the key. Linux without a keyring falls back to a fixed password, which protects nothing. */
const isProtected = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

/** Secrets sealed by the operating system (DPAPI, Keychain, libsecret). Without one, secrets live until the window closes. */
export const safeSecretStore = (folder: string): SecretStore => {
  const inMemory = new Map<string, string>();
  const file = (profile: string) => join(folder, `${profile}.secrets.json`);
  const load = async (profile: string): Promise<Record<string, string>> => {
    try {
      return sealedSecrets.parse(JSON.parse(await readFile(file(profile), 'utf8')));
    } catch {
      return {};
    }
  };
  return {
    isProtected,
    find: async (profile, key) => {
      if (!isProtected()) return inMemory.get(`${profile}/${key}`) ?? null;
      const stored = await load(profile);
      const sealed = Object.hasOwn(stored, key) ? stored[key] : undefined;
      return sealed === undefined ? null : safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    },
    set: async (profile, key, value) => {
      if (!isProtected()) {
        if (value === null) inMemory.delete(`${profile}/${key}`);
        else inMemory.set(`${profile}/${key}`, value);
        return;
      }
      const { [key]: _old, ...others } = await load(profile);
      const next =
        value === null ? others : { ...others, [key]: safeStorage.encryptString(value).toString('base64') };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file(profile)}.new`, JSON.stringify(next), { mode: 0o600 });
      await rename(`${file(profile)}.new`, file(profile));
    },
  };
};
