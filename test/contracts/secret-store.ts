import { describe, expect, it } from 'vitest';
import type { SecretStore } from '#main/ports/secret-store.ts';

/** What every SecretStore does. `make` gives an empty one. */
export const secretStoreContract = (name: string, make: () => Promise<SecretStore>): void => {
  describe(`SecretStore contract: ${name}`, () => {
    it('finds nothing where nothing was set', async () => {
      const store = await make();
      expect(await store.find('profile-a', 'session')).toBeNull();
    });

    it('gives back exactly what was set, replaces it, and removes it on null', async () => {
      const store = await make();
      await store.set('profile-a', 'session', 'jeton é مكتب 🗝\u0000');
      expect(await store.find('profile-a', 'session')).toBe('jeton é مكتب 🗝\u0000');
      await store.set('profile-a', 'session', '');
      expect(await store.find('profile-a', 'session')).toBe('');
      await store.set('profile-a', 'session', null);
      expect(await store.find('profile-a', 'session')).toBeNull();
    });

    it('keeps keys and profiles apart', async () => {
      const store = await make();
      await store.set('profile-a', 'session', 'a');
      await store.set('profile-b', 'session', 'b');
      await store.set('profile-a', 'other', 'c');
      await store.set('profile-b', 'session', null);
      expect(await store.find('profile-a', 'session')).toBe('a');
      expect(await store.find('profile-a', 'other')).toBe('c');
      expect(await store.find('profile-b', 'session')).toBeNull();
    });

    it('treats names of inherited object members as ordinary keys', async () => {
      const store = await make();
      expect(await store.find('profile-a', 'constructor')).toBeNull();
      await store.set('profile-a', 'constructor', 'x');
      expect(await store.find('profile-a', 'constructor')).toBe('x');
    });

    it('loses nothing when several are set at once', async () => {
      const store = await make();
      const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
      await Promise.all(keys.map((key) => store.set('profile-a', key, key)));
      expect(await Promise.all(keys.map((key) => store.find('profile-a', key)))).toEqual(keys);
    });
  });
};
